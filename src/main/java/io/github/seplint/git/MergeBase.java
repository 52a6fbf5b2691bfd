package io.github.seplint.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Where two histories parted. */
final class MergeBase {
  private MergeBase() {}

  /**
   * The best common ancestor; where there are several, the one that git names first.
   *
   * @param revision for the user, should there be none
   */
  static Commit of(GitObjects objects, List<Commit> commits, String revision) {
    return objects.read(
        "the histories of HEAD and `" + revision + "`",
        repository ->
            find(repository, commits)
                .orElseThrow(
                    () -> {
                      String message = "HEAD and `" + revision + "` have no commit in common";
                      return objects.failure(message + remedy(objects));
                    }));
  }

  private static Optional<Commit> find(Repository repository, List<Commit> commits)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      for (Commit commit : commits) {
        walk.markStart(walk.parseCommit(ObjectId.fromString(commit.id())));
      }
      RevCommit base = walk.next();
      if (base == null) {
        return Optional.empty();
      }
      walk.parseBody(base);
      return Optional.of(Commit.of(base));
    }
  }

  private static String remedy(GitObjects objects) {
    return objects.read("the histories", repository -> objects.isShallow())
        ? GitObjects.SHALLOW
        : "";
  }
}
