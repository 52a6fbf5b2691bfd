package io.github.seplint.git;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads the ids of the files of a commit by their paths, without symlinks and submodules. */
public final class TreeReader {
  private TreeReader() {}

  /** Returns the contents of some files at {@code HEAD}; empty on a branch without a commit. */
  static Map<String, String> head(GitObjects objects, Collection<String> paths) {
    return objects.read(
        "HEAD",
        repository -> {
          ObjectId head = repository.resolve(Constants.HEAD);
          return head == null || paths.isEmpty()
              ? Map.of()
              : ids(repository, head, PathFilterGroup.createFromStrings(paths), path -> true);
        });
  }

  /** Some files of a commit. */
  static Map<String, String> of(GitObjects objects, Commit commit, Collection<String> paths) {
    return paths.isEmpty()
        ? Map.of()
        : of(objects, commit, PathFilterGroup.createFromStrings(paths), path -> true);
  }

  /** All files of a commit. */
  static SortedMap<String, String> of(GitObjects objects, Commit commit) {
    return of(objects, commit, TreeFilter.ALL, path -> true);
  }

  /** The files of a commit in a scope. */
  static SortedMap<String, String> of(GitObjects objects, Commit commit, TreeScope scope) {
    return of(objects, commit, scope.filter(), scope.files());
  }

  private static SortedMap<String, String> of(
      GitObjects objects, Commit commit, TreeFilter filter, Predicate<String> files) {
    return objects.read(
        "the tree of " + commit.shortId(),
        repository -> ids(repository, ObjectId.fromString(commit.id()), filter, files));
  }

  private static SortedMap<String, String> ids(
      Repository repository, ObjectId commit, TreeFilter filter, Predicate<String> files)
      throws IOException {
    SortedMap<String, String> ids = new TreeMap<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      walk.setFilter(filter);
      while (walk.next()) {
        if (TreeScope.isFile(walk, 0) && files.test(walk.getPathString())) {
          ids.put(walk.getPathString(), walk.getObjectId(0).name());
        }
      }
      return ids;
    }
  }

  /**
   * The part of a tree that is read.
   *
   * @param directory relative to the root of the tree; nothing outside of it is read
   * @param files selects files by their paths
   */
  public record TreeScope(String directory, Predicate<String> files) {

    TreeFilter filter() {
      return PathFilter.create(directory);
    }

    /**
     * Returns whether the entry is a selected regular file in the n-th tree; symlinks and
     * submodules are not.
     */
    boolean includes(TreeWalk walk, int tree) {
      return isFile(walk, tree) && files.test(walk.getPathString());
    }

    static boolean isFile(TreeWalk walk, int tree) {
      return (walk.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }
  }
}
