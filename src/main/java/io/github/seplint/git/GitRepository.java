package io.github.seplint.git;

import io.github.seplint.spec.page.SpecException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A git repository of the specification, on disk. Nothing is written, no other program is run, and
 * no settings but the repository's own are read. Safe for use by several threads until it is
 * closed.
 *
 * <p>Whatever cannot be read, or is not there, is a {@link SpecException}.
 */
public final class GitRepository implements AutoCloseable {
  private final GitObjects objects;

  private GitRepository(GitObjects objects) {
    this.objects = objects;
  }

  /**
   * Opens a repository; empty if the folder is none. Folders above it are not asked.
   *
   * @param folder a bare repository, or a work tree: its {@code .git} may be a folder or a file
   * @throws SpecException for a bundle, and for a folder whose {@code .git} cannot be used
   */
  public static Optional<GitRepository> open(Path folder) {
    IsolatedSystemReader.install();
    return RepositoryLocator.open(folder).map(GitRepository::new);
  }

  /**
   * The commit that a branch, a tag, the start of an id or an expression such as {@code HEAD~3}
   * names.
   */
  public Commit commit(String revision) {
    return new Revisions(objects).find(revision);
  }

  /**
   * The commit of {@code HEAD}; where that names no branch that is there, as in the clone of a
   * bundle, the commit of the only branch.
   */
  public Commit head() {
    return new Revisions(objects).head();
  }

  /** The specification as a commit has it. */
  public GitTree tree(Commit commit) {
    return GitTree.of(objects, commit);
  }

  /** A commit, its first parent, the first parent of that, and so on, newest first. */
  public List<Commit> firstParents(Commit newest) {
    return untilOneOf(newest, repository -> Set.of());
  }

  /**
   * The same, without {@code since} and all that it came from: what {@code git log --first-parent
   * since..newest} lists. All of them if the two have no history in common.
   */
  public List<Commit> firstParents(Commit newest, Commit since) {
    return untilOneOf(newest, repository -> FirstParentWalk.ancestors(repository, since));
  }

  private List<Commit> untilOneOf(Commit newest, GitObjects.Reading<Set<ObjectId>> stop) {
    return objects.read(
        "the history of " + newest.shortId(),
        repository -> {
          try (FirstParentWalk line = new FirstParentWalk(objects, newest)) {
            return line.commitsUntil(stop.from(repository));
          }
        });
  }

  /** A commit and all that it came from, by whichever parent; the oldest first. */
  public List<Commit> ancestors(Commit newest) {
    return objects.read(
        "the history of " + newest.shortId(), repository -> FirstParentWalk.history(objects, newest));
  }

  /** What a commit changed against its first parent. */
  public List<FileChange> changes(Commit commit) {
    try (Stream<CommitChanges> history = history(commit)) {
      return history.findFirst().map(CommitChanges::changes).orElse(List.of());
    }
  }

  /**
   * What each commit of {@link #firstParents(Commit)} changed, newest first. It is read while the
   * stream is consumed, by one thread, so that who has found what they sought can stop. To be
   * closed.
   */
  public Stream<CommitChanges> history(Commit newest) {
    String what = "the history of " + newest.shortId();
    FirstParentWalk line = objects.read(what, repository -> new FirstParentWalk(objects, newest));
    Supplier<Optional<CommitChanges>> next = () -> objects.read(what, repository -> line.changes());
    return Stream.iterate(next.get(), Optional::isPresent, last -> next.get())
        .flatMap(Optional::stream)
        .onClose(line::close);
  }

  /** The files that differ between two commits, of which neither need have come from the other. */
  public List<FileChange> changes(Commit before, Commit after) {
    return objects.read(
        "the changes from " + before.shortId() + " to " + after.shortId(),
        repository -> {
          try (FirstParentWalk line = new FirstParentWalk(objects, before)) {
            return line.changesTo(after);
          }
        });
  }

  /**
   * The content with an id, as {@link GitTree#contentId} and {@link FileChange} give it: so a
   * history is read without a tree for each commit.
   */
  public byte[] blob(String id) {
    return objects.blob("object " + id, id);
  }

  @Override
  public void close() {
    objects.repository().close();
  }
}
