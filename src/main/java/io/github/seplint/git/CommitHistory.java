package io.github.seplint.git;

import io.github.seplint.git.TreeReader.TreeScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A commit, its first parent, the first parent of that, and so on. For one thread. */
public final class CommitHistory implements AutoCloseable {
  private final GitObjects objects;
  private final Set<ObjectId> shallow;
  private final RevWalk walk;
  private Optional<RevCommit> next;

  CommitHistory(GitObjects objects, Commit newest) throws IOException {
    this.objects = objects;
    shallow = objects.repository().getObjectDatabase().getShallowCommits();
    walk = new RevWalk(objects.repository());
    next = Optional.of(parse(newest));
  }

  /** Returns the remaining commits, newest first, up to the first one in a set. */
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

  /** Returns the changes of another commit relative to the next one. */
  List<FileChange> changesTo(Commit other, TreeScope scope) throws IOException {
    return diff(scope).between(next.map(RevCommit::getTree), parse(other).getTree());
  }

  /** Returns a commit and all its ancestors. */
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

  /** Returns a commit and all its ancestors, the oldest first. */
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
    if (shallow.contains(commit)) {
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

  /** Finds the merge base of two commits. */
  static final class MergeBase {
    private MergeBase() {}

    /**
     * Returns the best common ancestor; of several, the one that git prints first.
     *
     * @param revision for the error message if there is none
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

  /** Compares trees. Directories that are equal in both are not read. */
  static final class TreeDiff {
    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    private final TreeWalk walk;
    private final TreeScope scope;

    TreeDiff(ObjectReader reader, TreeScope scope) {
      this.scope = scope;
      walk = new TreeWalk(reader);
      walk.setRecursive(true);
      walk.setFilter(AndTreeFilter.create(scope.filter(), TreeFilter.ANY_DIFF));
    }

    List<FileChange> between(Optional<RevTree> before, RevTree after) throws IOException {
      walk.reset();
      if (before.isPresent()) {
        walk.addTree(before.get());
      } else {
        walk.addTree(new EmptyTreeIterator());
      }
      walk.addTree(after);
      List<FileChange> changes = new ArrayList<>();
      while (walk.next()) {
        Optional<String> old = id(BEFORE);
        Optional<String> young = id(AFTER);
        // Equal, if only the mode is another, or if neither is a file of the scope.
        if (!old.equals(young)) {
          changes.add(new FileChange(walk.getPathString(), old, young));
        }
      }
      changes.sort(Comparator.comparing(FileChange::path));
      return List.copyOf(changes);
    }

    private Optional<String> id(int tree) {
      return scope.includes(walk, tree)
          ? Optional.of(walk.getObjectId(tree).name())
          : Optional.empty();
    }
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
