package io.github.seplint.git;

import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The part of a tree that is read.
 *
 * @param directory from the top of the tree; nothing outside of it is read
 * @param files selects files by their paths
 */
public record TreeScope(String directory, Predicate<String> files) {

  TreeFilter filter() {
    return PathFilter.create(directory);
  }

  /** Whether the entry is a selected file in the n-th tree; symlinks and submodules are none. */
  boolean includes(TreeWalk walk, int tree) {
    return isFile(walk, tree) && files.test(walk.getPathString());
  }

  static boolean isFile(TreeWalk walk, int tree) {
    return (walk.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
  }
}
