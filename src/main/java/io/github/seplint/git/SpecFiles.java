package io.github.seplint.git;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Which files of a commit belong to the specification. */
final class SpecFiles {
  private static final String FOLDER = "docs";

  private SpecFiles() {}

  /** Where to look, so that nothing else is read. */
  static TreeFilter folder() {
    return PathFilter.create(FOLDER);
  }

  /** Whether the entry is such a file in the n-th tree; a link is none, as it holds but a path. */
  static boolean has(TreeWalk walk, int tree) {
    FileMode mode = walk.getFileMode(tree);
    return (FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode))
        && isSpecification(walk.getPathString());
  }

  private static boolean isSpecification(String path) {
    return path.startsWith(FOLDER + "/")
        && (path.endsWith(".mdx") || path.equals(FOLDER + "/docs.json"));
  }
}
