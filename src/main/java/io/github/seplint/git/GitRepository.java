package io.github.seplint.git;

import io.github.seplint.git.CommitHistory.CommitChanges;
import io.github.seplint.git.CommitHistory.FileChange;
import io.github.seplint.git.GitObjects.RepositoryLocator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A git repository on disk. Nothing is written, no other program is run (including filters:
 * contents are as git stores them), and no settings but the repository's own are read. Paths are
 * relative to the top, with {@code /} between their parts. Safe for use by several threads until it
 * is closed.
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
    return open(directory, directory.toString());
  }

  /** The same with the path that messages show. */
  public static Optional<GitRepository> open(Path directory, String display) {
    if (RepositoryFiles.isOrdinary(directory)) { // without the classes of JGit
      return Optional.empty();
    }
    IsolatedSystemReader.install();
    return RepositoryLocator.open(directory, display)
        .map(objects -> new GitRepository(objects, directory));
  }

  /**
   * Opens the repository of the work tree that contains a directory; empty if there is none.
   *
   * @param directory absolute
   * @param variables of the environment: git uses them to pass the repository and the index to its
   *     hooks
   */
  public static Optional<GitRepository> ofWorkTree(Path directory, Map<String, String> variables) {
    IsolatedSystemReader.install();
    return RepositoryLocator.find(directory, variables)
        .map(found -> new GitRepository(found.open(), found.top()));
  }

  /**
   * Opens the repository that a directory is, or is in the work tree of; empty if there is none.
   *
   * @param directory absolute
   * @param variables as for {@link #ofWorkTree}
   */
  public static Optional<GitRepository> find(Path directory, Map<String, String> variables) {
    Optional<GitRepository> own = variables.isEmpty() ? open(directory) : Optional.empty();
    return own.or(() -> ofWorkTree(directory, variables));
  }

  /** The top of the work tree, absolute; of a bare repository its own directory. */
  public Path top() {
    return top;
  }

  /** The URL of the remote {@code origin}, as configured; empty if there is none. */
  public Optional<String> origin() {
    return objects.read(
        "the configuration",
        repository ->
            Optional.ofNullable(
                repository
                    .getConfig()
                    .getString(
                        ConfigConstants.CONFIG_REMOTE_SECTION,
                        Constants.DEFAULT_REMOTE_NAME,
                        ConfigConstants.CONFIG_KEY_URL)));
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

  /** Returns the files of a commit: the ids of their contents by their paths; no symlinks. */
  public SortedMap<String, String> files(Commit commit) {
    return files(commit, TreeScope.ALL);
  }

  /** The same of a part of the tree. */
  public SortedMap<String, String> files(Commit commit, TreeScope scope) {
    return objects.read(
        "the tree of " + commit.shortId(),
        repository -> scope.ids(repository, ObjectId.fromString(commit.id())));
  }

  /** Returns the contents of some files at {@code HEAD}; empty on a branch without a commit. */
  public Map<String, String> head(Collection<String> paths) {
    return objects.read(
        "HEAD",
        repository -> {
          ObjectId head = repository.resolve(Constants.HEAD);
          return head == null || paths.isEmpty()
              ? Map.of()
              : TreeScope.of(paths).ids(repository, head);
        });
  }

  /** Returns the contents of some files at the merge base of {@code HEAD} and a revision. */
  public Map<String, String> mergeBase(String revision, Collection<String> paths) {
    List<Commit> commits = List.of(commit(revision), head());
    Commit base =
        objects.read(
            "the histories of HEAD and `" + revision + "`",
            repository ->
                CommitHistory.mergeBase(objects, commits).orElseThrow(() -> unrelated(revision)));
    return paths.isEmpty() ? Map.of() : files(base, TreeScope.of(paths));
  }

  private GitException unrelated(String revision) {
    boolean shallow = objects.read("the histories", repository -> objects.isShallow());
    String message = "HEAD and `" + revision + "` have no commit in common";
    return objects.failure(message + (shallow ? GitObjects.SHALLOW : ""));
  }

  /** The ids of the commits where the history of a shallow clone ends, in order. */
  public List<String> shallowCommits() {
    return objects.read(
        "the shallow commits",
        repository ->
            repository.getObjectDatabase().getShallowCommits().stream()
                .map(ObjectId::name)
                .sorted()
                .toList());
  }

  /** Returns the staged files. */
  public GitIndex staged() {
    return GitIndex.of(objects);
  }

  /** Returns the hooks directory; only here are the user's and the machine's settings respected. */
  public GitHooks hooks(Map<String, String> variables) {
    return GitHooks.of(objects, top, variables);
  }

  /** A commit, its first parent, the first parent of that, and so on, newest first. */
  public List<Commit> firstParents(Commit newest) {
    return commits(newest, List.of(), true);
  }

  /**
   * Returns the same commits without {@code since} and its ancestors, like {@code git log
   * --first-parent since..newest}. Returns all of them if the two have no history in common.
   */
  public List<Commit> firstParents(Commit newest, Commit since) {
    return commits(newest, List.of(since), true);
  }

  /** Returns a commit and all its ancestors, by any parent; the oldest first. */
  public List<Commit> ancestors(Commit newest) {
    List<Commit> commits = new ArrayList<>(commits(newest, List.of(), false));
    Collections.reverse(commits);
    return commits;
  }

  private List<Commit> commits(Commit newest, List<Commit> excluded, boolean firstParent) {
    return objects.read(
        "the history of " + newest.shortId(),
        repository -> {
          try (CommitHistory history = new CommitHistory(objects, newest, excluded, firstParent)) {
            return history.commits();
          }
        });
  }

  /** Returns the changes of commits against their first parents, in the same order. */
  public List<CommitChanges> changes(List<Commit> commits, TreeScope scope) {
    return objects.read(
        "the history", repository -> CommitHistory.changes(objects, commits, scope));
  }

  /** Returns the files that differ between two commits, which need not be related. */
  public List<FileChange> changes(Commit before, Commit after, TreeScope scope) {
    return objects.read(
        "the changes from " + before.shortId() + " to " + after.shortId(),
        repository -> CommitHistory.changes(objects, before, after, scope));
  }

  /**
   * Returns the changes of each commit of {@link #firstParents(Commit)}, newest first. The history
   * is read while the stream is consumed, by one thread, so that a search can stop early. The
   * caller closes the stream.
   */
  public Stream<CommitChanges> history(Commit newest, TreeScope scope) {
    String what = "the history of " + newest.shortId();
    CommitHistory history =
        objects.read(what, each -> new CommitHistory(objects, newest, List.of(), true));
    Supplier<Optional<CommitChanges>> next = () -> objects.read(what, e -> history.changes(scope));
    return Stream.iterate(next.get(), Optional::isPresent, last -> next.get())
        .flatMap(Optional::stream)
        .onClose(history::close);
  }

  /** Returns the content with an id from {@link #files} or {@link FileChange}. */
  public byte[] blob(String id) {
    return content("object " + id, id);
  }

  /** Returns the contents with some ids. Faster than one by one, as they are stored as deltas. */
  public Map<String, byte[]> blobs(Set<String> ids) {
    return objects.blobs(ids);
  }

  /** The same, with a name for messages. */
  public byte[] content(String name, String id) {
    return objects.blob(name, id);
  }

  @Override
  public void close() {
    objects.repository().close();
  }
}
