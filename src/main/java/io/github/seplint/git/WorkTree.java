package io.github.seplint.git;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work tree that files are checked in, and what git has of them. Nothing is written, no other
 * program is run (no filter either: contents are as git keeps them), and no settings but the
 * repository's own are read. Paths start from the top, with {@code /} between their parts.
 *
 * <p>Whatever cannot be read, or is not there, is a {@link GitException}.
 */
public final class WorkTree implements AutoCloseable {
  private final GitObjects objects;
  private final Path top;
  private final Map<String, String> variables;

  private WorkTree(GitObjects objects, Path top, Map<String, String> variables) {
    this.objects = objects;
    this.top = top;
    this.variables = variables;
  }

  /**
   * Finds the work tree that a folder is in.
   *
   * @param folder absolute
   * @param variables of the environment: git tells its hooks by them which repository and which
   *     index are meant
   */
  public static Optional<WorkTree> find(Path folder, Map<String, String> variables) {
    IsolatedSystemReader.install();
    return WorkTreeFinder.find(folder, variables)
        .map(found -> new WorkTree(found.open(), found.top(), variables));
  }

  /** The folder that paths start from, absolute. */
  public Path top() {
    return top;
  }

  /** What is staged: the ids of the contents by their paths. Links and submodules are left out. */
  public GitIndex staged() {
    return GitIndex.of(objects);
  }

  /** The contents of some files in {@code HEAD}; none in a branch without a commit. */
  public Map<String, String> head(Collection<String> paths) {
    return TreeReader.head(objects, paths);
  }

  /** The contents of some files where the history of {@code HEAD} left that of a revision. */
  public Map<String, String> mergeBase(String revision, Collection<String> paths) {
    List<Commit> commits =
        List.of(new Revisions(objects).find(revision), new Revisions(objects).head());
    return TreeReader.of(objects, MergeBase.of(objects, commits, revision), paths);
  }

  /** Where git looks for hooks; what the user and the machine have set counts, here alone. */
  public GitHooks hooks() {
    return GitHooks.of(objects, top, variables);
  }

  /**
   * A content.
   *
   * @param path for the user, should it fail
   */
  public byte[] content(String path, String id) {
    return objects.blob(path, id);
  }

  @Override
  public void close() {
    objects.repository().close();
  }
}
