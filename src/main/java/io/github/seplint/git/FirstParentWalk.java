package io.github.seplint.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;

/** A commit, its first parent, the first parent of that, and so on. For one thread. */
final class FirstParentWalk implements AutoCloseable {
  private final GitObjects objects;
  private final Set<ObjectId> cut;
  private final RevWalk walk;
  private Optional<RevCommit> next;

  FirstParentWalk(GitObjects objects, Commit newest) throws IOException {
    this.objects = objects;
    cut = objects.repository().getObjectDatabase().getShallowCommits();
    walk = new RevWalk(objects.repository());
    next = Optional.of(parse(newest));
  }

  /** The commits that are left, newest first, until one of a set. */
  List<Commit> commitsUntil(Set<ObjectId> stop) throws IOException {
    List<Commit> commits = new ArrayList<>();
    while (next.isPresent() && !stop.contains(next.get())) {
      commits.add(Commit.of(next.get()));
      next = parent(next.get());
    }
    return List.copyOf(commits);
  }

  /** The next commit and what it changed; empty at the end. */
  Optional<CommitChanges> changes(TreeScope scope) throws IOException {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    RevCommit commit = next.get();
    next = parent(commit);
    Optional<RevTree> before = next.map(RevCommit::getTree);
    return Optional.of(
        new CommitChanges(Commit.of(commit), diff(scope).between(before, commit.getTree())));
  }

  /** What another commit changed against the next one. */
  List<FileChange> changesTo(Commit other, TreeScope scope) throws IOException {
    return diff(scope).between(next.map(RevCommit::getTree), parse(other).getTree());
  }

  /** A commit and all that it came from. */
  static Set<ObjectId> ancestors(Repository repository, Commit newest) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(ObjectId.fromString(newest.id())));
      Set<ObjectId> ancestors = new HashSet<>();
      for (RevCommit each = walk.next(); each != null; each = walk.next()) {
        ancestors.add(each);
      }
      return ancestors;
    }
  }

  /** A commit and all that it came from, the oldest first. */
  static List<Commit> history(GitObjects objects, Commit newest) throws IOException {
    try (RevWalk walk = new RevWalk(objects.repository())) {
      Set<ObjectId> cut = objects.repository().getObjectDatabase().getShallowCommits();
      walk.markStart(walk.parseCommit(ObjectId.fromString(newest.id())));
      List<Commit> commits = new ArrayList<>();
      for (RevCommit each = walk.next(); each != null; each = walk.next()) {
        if (cut.contains(each)) {
          throw absent(objects, each);
        }
        commits.add(Commit.of(each));
      }
      Collections.reverse(commits);
      return List.copyOf(commits);
    }
  }

  private TreeDiff diff(TreeScope scope) {
    return new TreeDiff(walk.getObjectReader(), scope);
  }

  private RevCommit parse(Commit commit) throws IOException {
    return walk.parseCommit(ObjectId.fromString(commit.id()));
  }

  private Optional<RevCommit> parent(RevCommit commit) throws IOException {
    if (cut.contains(commit)) {
      throw absent(objects, commit);
    }
    return commit.getParentCount() == 0
        ? Optional.empty()
        : Optional.of(walk.parseCommit(commit.getParent(0)));
  }

  private static GitException absent(GitObjects objects, RevCommit commit) {
    String id = Commit.of(commit).shortId();
    return objects.failure("the history before " + id + " is absent" + GitObjects.SHALLOW);
  }

  @Override
  public void close() {
    walk.close();
  }
}
