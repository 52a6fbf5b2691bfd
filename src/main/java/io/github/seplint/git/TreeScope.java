package io.github.seplint.git;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The regular files of a tree that are read; symlinks and submodules are not.
 *
 * @param filter excludes directories, which are not read then
 * @param files selects files by their paths
 */
public record TreeScope(TreeFilter filter, Predicate<String> files) {
  /** Trees can share subtrees, so a small repository can have any number of files. */
  private static final int MAX_FILES = 1_000_000;

  static final TreeScope ALL = new TreeScope(TreeFilter.ALL, path -> true);

  /** Some files of directories, which are relative to the root of the tree; empty is the root. */
  public static TreeScope of(List<String> directories, Predicate<String> files) {
    return new TreeScope(
        directories.contains("") ? TreeFilter.ALL : PathFilterGroup.createFromStrings(directories),
        files);
  }

  /** Files by their paths, of which there must be one. */
  static TreeScope of(Collection<String> paths) {
    return new TreeScope(PathFilterGroup.createFromStrings(paths), path -> true);
  }

  /** Returns the ids of the files of a commit by their paths. */
  SortedMap<String, String> ids(Repository repository, ObjectId commit) throws IOException {
    SortedMap<String, String> ids = new TreeMap<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      walk.setFilter(filter);
      for (int count = 0; walk.next(); count++) {
        if (count == MAX_FILES) {
          throw new GitException(
              "more than " + MAX_FILES + " files in the tree of " + commit.abbreviate(7).name());
        }
        id(walk, 0).ifPresent(id -> ids.put(walk.getPathString(), id));
      }
      return ids;
    }
  }

  /** Returns the id of the current file in the n-th tree; empty if it is not read. */
  Optional<String> id(TreeWalk walk, int tree) {
    boolean regular = (walk.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    return regular && files.test(walk.getPathString())
        ? Optional.of(walk.getObjectId(tree).name())
        : Optional.empty();
  }
}
