package io.github.seplint.git;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The contents of some files in a commit. */
final class TreeReader {
  private TreeReader() {}

  static Map<String, String> head(GitObjects objects, Collection<String> paths) {
    return objects.read(
        "HEAD",
        repository -> {
          ObjectId head = repository.resolve(Constants.HEAD);
          return head == null || paths.isEmpty()
              ? Map.of()
              : ids(repository, head, PathFilterGroup.createFromStrings(paths));
        });
  }

  static Map<String, String> of(GitObjects objects, Commit commit, Collection<String> paths) {
    return paths.isEmpty()
        ? Map.of()
        : of(objects, commit, PathFilterGroup.createFromStrings(paths));
  }

  /** All of them. */
  static Map<String, String> of(GitObjects objects, Commit commit) {
    return of(objects, commit, TreeFilter.ALL);
  }

  private static Map<String, String> of(GitObjects objects, Commit commit, TreeFilter filter) {
    return objects.read(
        "the tree of " + commit.shortId(),
        repository -> ids(repository, ObjectId.fromString(commit.id()), filter));
  }

  private static Map<String, String> ids(Repository repository, ObjectId commit, TreeFilter filter)
      throws IOException {
    Map<String, String> ids = new HashMap<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      walk.setFilter(filter);
      while (walk.next()) {
        if ((walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
          ids.put(walk.getPathString(), walk.getObjectId(0).name());
        }
      }
      return ids;
    }
  }
}
