package io.github.seplint.git;

import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.git.GitObjects.RepositoryLocator;
import io.github.seplint.git.TreeReader.TreeScope;
import io.github.seplint.git.WorkTree.WorkTreeFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A git repository on disk. Nothing is written, no other program is run, and no settings but the
 * repository's own are read. Safe for use by several threads until it is closed.
 *
 * <p>Everything that cannot be read or does not exist is a {@link GitException}.
 */
public final class GitRepository implements AutoCloseable {
  private final GitObjects objects;
  private final Path top;

  private GitRepository(GitObjects objects, Path top) {
    this.objects = objects;
    this.top = top;
  }

  /**
   * Opens a repository; empty if the directory is none. Its parents are not searched.
   *
   * @param directory a bare repository, or a work tree: its {@code .git} may be a directory or a
   *     file
   * @throws GitException for a bundle, and for a directory whose {@code .git} cannot be used
   */
  public static Optional<GitRepository> open(Path directory) {
    IsolatedSystemReader.install();
    return RepositoryLocator.open(directory).map(objects -> new GitRepository(objects, directory));
  }

  /**
   * Opens the repository that a directory is, or is in the work tree of; empty if there is none.
   *
   * @param directory absolute
   * @param variables of the environment, as for {@link WorkTree#find}
   */
  public static Optional<GitRepository> find(Path directory, Map<String, String> variables) {
    IsolatedSystemReader.install();
    Optional<GitObjects> own =
        variables.isEmpty() ? RepositoryLocator.open(directory) : Optional.empty();
    return own.map(objects -> new GitRepository(objects, directory))
        .or(
            () ->
                WorkTreeFinder.find(directory, variables)
                    .map(found -> new GitRepository(found.open(), found.top())));
  }

  /** The top of the work tree, absolute; of a bare repository its own directory. */
  public Path top() {
    return top;
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

  /** The names of its branches and tags, sorted. */
  public List<String> names() {
    return objects.read("the branches and tags", Revisions::names);
  }

  /** The ids of the contents by their paths, with {@code /} between their parts; no symlinks. */
  public SortedMap<String, String> files(Commit commit) {
    return TreeReader.of(objects, commit);
  }

  /** The same of a part of the tree. */
  public SortedMap<String, String> files(Commit commit, TreeScope scope) {
    return TreeReader.of(objects, commit, scope);
  }

  /** A commit, its first parent, the first parent of that, and so on, newest first. */
  public List<Commit> firstParents(Commit newest) {
    return untilOneOf(newest, repository -> Set.of());
  }

  /**
   * Returns the same commits without {@code since} and its ancestors, like {@code git log
   * --first-parent since..newest}. Returns all of them if the two have no history in common.
   */
  public List<Commit> firstParents(Commit newest, Commit since) {
    return untilOneOf(newest, repository -> CommitHistory.ancestors(repository, since));
  }

  private List<Commit> untilOneOf(Commit newest, GitObjects.Reading<Set<ObjectId>> stop) {
    return objects.read(
        "the history of " + newest.shortId(),
        repository -> {
          try (CommitHistory line = new CommitHistory(objects, newest)) {
            return line.commitsUntil(stop.from(repository));
          }
        });
  }

  /** Returns a commit and all its ancestors, by any parent; the oldest first. */
  public List<Commit> ancestors(Commit newest) {
    return objects.read(
        "the history of " + newest.shortId(), repository -> CommitHistory.history(objects, newest));
  }

  /** Returns the changes of a commit against its first parent. */
  public List<FileChange> changes(Commit commit, TreeScope scope) {
    try (Stream<CommitChanges> history = history(commit, scope)) {
      return history.findFirst().map(CommitChanges::changes).orElse(List.of());
    }
  }

  /**
   * Returns the changes of each commit of {@link #firstParents(Commit)}, newest first. The history
   * is read while the stream is consumed, by one thread, so that a search can stop early. The
   * caller closes the stream.
   */
  public Stream<CommitChanges> history(Commit newest, TreeScope scope) {
    String what = "the history of " + newest.shortId();
    CommitHistory line = objects.read(what, repository -> new CommitHistory(objects, newest));
    Supplier<Optional<CommitChanges>> next =
        () -> objects.read(what, repository -> line.changes(scope));
    return Stream.iterate(next.get(), Optional::isPresent, last -> next.get())
        .flatMap(Optional::stream)
        .onClose(line::close);
  }

  /** Returns the files that differ between two commits, which need not be related. */
  public List<FileChange> changes(Commit before, Commit after, TreeScope scope) {
    return objects.read(
        "the changes from " + before.shortId() + " to " + after.shortId(),
        repository -> {
          try (CommitHistory line = new CommitHistory(objects, before)) {
            return line.changesTo(after, scope);
          }
        });
  }

  /** Returns the content with an id from {@link #files} or {@link FileChange}. */
  public byte[] blob(String id) {
    return content("object " + id, id);
  }

  /**
   * The same.
   *
   * @param name of the content in messages
   */
  public byte[] content(String name, String id) {
    return objects.blob(name, id);
  }

  @Override
  public void close() {
    objects.repository().close();
  }
}
