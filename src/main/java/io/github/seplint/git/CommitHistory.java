package io.github.seplint.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A commit and its ancestors, newest first. For one thread. */
public final class CommitHistory implements AutoCloseable {
  private final GitObjects objects;
  private final Set<ObjectId> shallow;
  private final RevWalk walk;

  /**
   * Begins at a commit.
   *
   * @param excluded commits that are left out, and so are their ancestors by any parent
   * @param firstParent follow only the first parent of each commit
   */
  CommitHistory(GitObjects objects, Commit newest, List<Commit> excluded, boolean firstParent)
      throws IOException {
    this.objects = objects;
    shallow = objects.repository().getObjectDatabase().getShallowCommits();
    walk = new RevWalk(objects.repository());
    walk.setFirstParent(firstParent);
    walk.markStart(parse(walk, newest));
    for (Commit each : excluded) {
      walk.markUninteresting(parse(walk, each));
    }
  }

  /** Returns the remaining commits. */
  List<Commit> commits() throws IOException {
    List<Commit> commits = new ArrayList<>();
    for (Optional<RevCommit> next = next(); next.isPresent(); next = next()) {
      commits.add(Commit.of(next.get()));
    }
    return commits;
  }

  /** Returns the next commit and what it changed; empty at the end. */
  Optional<CommitChanges> changes(TreeScope scope) throws IOException {
    Optional<RevCommit> next = next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(changes(walk, next.get(), scope));
  }

  private static CommitChanges changes(RevWalk walk, RevCommit commit, TreeScope scope)
      throws IOException {
    Optional<RevTree> before =
        commit.getParentCount() == 0
            ? Optional.empty()
            : Optional.of(walk.parseCommit(commit.getParent(0)).getTree());
    return new CommitChanges(Commit.of(commit), changes(walk, before, commit.getTree(), scope));
  }

  private Optional<RevCommit> next() throws IOException {
    Optional<RevCommit> next = Optional.ofNullable(walk.next());
    if (next.isPresent()) {
      requireParents(objects, next.get(), shallow);
    }
    return next;
  }

  private static void requireParents(GitObjects objects, RevCommit commit, Set<ObjectId> shallow) {
    if (shallow.contains(commit)) {
      String id = Commit.of(commit).shortId();
      throw objects.failure("the history before " + id + " is absent" + GitObjects.SHALLOW);
    }
  }

  /** Returns what each of some commits changed. */
  static List<CommitChanges> changes(GitObjects objects, List<Commit> commits, TreeScope scope)
      throws IOException {
    Set<ObjectId> shallow = objects.repository().getObjectDatabase().getShallowCommits();
    List<CommitChanges> changes = new ArrayList<>();
    try (RevWalk walk = new RevWalk(objects.repository())) {
      for (Commit each : commits) {
        RevCommit commit = parse(walk, each);
        requireParents(objects, commit, shallow);
        changes.add(changes(walk, commit, scope));
      }
    }
    return changes;
  }

  @Override
  public void close() {
    walk.close();
  }

  /** Returns the files that differ between two commits. */
  static List<FileChange> changes(GitObjects objects, Commit before, Commit after, TreeScope scope)
      throws IOException {
    try (RevWalk walk = new RevWalk(objects.repository())) {
      Optional<RevTree> tree = Optional.of(parse(walk, before).getTree());
      return changes(walk, tree, parse(walk, after).getTree(), scope);
    }
  }

  /** Compares trees. Directories that are equal in both are not read. */
  private static List<FileChange> changes(
      RevWalk commits, Optional<RevTree> before, RevTree after, TreeScope scope)
      throws IOException {
    List<FileChange> changes = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(commits.getObjectReader())) {
      walk.setRecursive(true);
      walk.setFilter(AndTreeFilter.create(scope.filter(), TreeFilter.ANY_DIFF));
      if (before.isPresent()) {
        walk.addTree(before.get());
      } else {
        walk.addTree(new EmptyTreeIterator());
      }
      walk.addTree(after);
      while (walk.next()) {
        FileChange change =
            new FileChange(walk.getPathString(), scope.id(walk, 0), scope.id(walk, 1));
        // Equal if only the modes differ, or if neither is a file of the scope.
        if (!change.before().equals(change.after())) {
          changes.add(change);
        }
      }
    }
    changes.sort((a, b) -> a.path().compareTo(b.path()));
    return changes;
  }

  /** Returns the best common ancestor of commits; of several, the one that git prints first. */
  static Optional<Commit> mergeBase(GitObjects objects, List<Commit> commits) throws IOException {
    try (RevWalk walk = new RevWalk(objects.repository())) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      for (Commit commit : commits) {
        walk.markStart(parse(walk, commit));
      }
      Optional<RevCommit> base = Optional.ofNullable(walk.next());
      if (base.isPresent()) {
        walk.parseBody(base.get());
      }
      return base.map(Commit::of);
    }
  }

  private static RevCommit parse(RevWalk walk, Commit commit) throws IOException {
    return walk.parseCommit(ObjectId.fromString(commit.id()));
  }

  /**
   * The changes of a commit against its first parent.
   *
   * @param changes in the order of the paths; empty if the commit did not change the specification
   */
  public record CommitChanges(Commit commit, List<FileChange> changes) {}

  /**
   * The change of a file of the specification between two trees. A renamed file is one removed and
   * one added file.
   *
   * @param before the id of its content in the older tree; empty if the file was added
   * @param after the id of its content in the newer tree; empty if the file was removed
   */
  public record FileChange(String path, Optional<String> before, Optional<String> after) {}
}
