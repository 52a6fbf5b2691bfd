package io.github.seplint.git;

import io.github.seplint.spec.page.SpecException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a repository as its commits have them. Nothing is written, no other program is run,
 * and no settings but the repository's own are read.
 *
 * <p>Whatever cannot be read, or is not there, is a {@link SpecException}.
 */
public final class RevisionFiles implements AutoCloseable {
  private final GitObjects objects;
  private final Path top;

  private RevisionFiles(GitObjects objects, Path top) {
    this.objects = objects;
    this.top = top;
  }

  /**
   * Opens the repository that a folder is, or is in the work tree of; empty if there is none.
   *
   * @param folder absolute
   * @param variables of the environment, as for {@link WorkTree#find}
   */
  public static Optional<RevisionFiles> open(Path folder, Map<String, String> variables) {
    IsolatedSystemReader.install();
    Optional<GitObjects> own = variables.isEmpty() ? RepositoryLocator.open(folder) : Optional.empty();
    return own.map(objects -> new RevisionFiles(objects, folder))
        .or(
            () ->
                WorkTreeFinder.find(folder, variables)
                    .map(found -> new RevisionFiles(found.open(), found.top())));
  }

  /** The folder that paths start from, absolute: of a bare repository itself. */
  public Path top() {
    return top;
  }

  /** The commit that a revision names. */
  public Commit commit(String revision) {
    return new Revisions(objects).find(revision);
  }

  /** The ids of the contents by their paths, with {@code /} between their parts; no links. */
  public SortedMap<String, String> files(Commit commit) {
    return new TreeMap<>(TreeReader.of(objects, commit));
  }

  /** The names of its branches and tags, sorted. */
  public List<String> names() {
    return objects.read("the branches and tags", Revisions::names);
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
