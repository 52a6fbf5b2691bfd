package io.github.seplint.git;

import io.github.seplint.spec.SpecException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A git repository of the specification, on disk. Nothing is written, no other program is run, and
 * no settings but the repository's own are read. Safe for use by several threads until it is
 * closed.
 *
 * <p>Whatever cannot be read, or is not there, is a {@link SpecException}.
 */
public final class SpecRepository implements AutoCloseable {
  private final GitObjects objects;

  private SpecRepository(GitObjects objects) {
    this.objects = objects;
  }

  /**
   * Opens a repository; empty if the folder is none. Folders above it are not asked.
   *
   * @param folder a bare repository, or a work tree: its {@code .git} may be a folder or a file
   * @throws SpecException for a bundle, and for a folder whose {@code .git} cannot be used
   */
  public static Optional<SpecRepository> open(Path folder) {
    IsolatedSystem.install();
    return Opening.open(folder).map(SpecRepository::new);
  }

  /**
   * The commit that a branch, a tag, the start of an id or an expression such as {@code HEAD~3}
   * names.
   */
  public Commit commit(String revision) {
    return new Revisions(objects).find(revision);
  }

  /** The specification as a commit has it. */
  public GitTree tree(Commit commit) {
    return GitTree.of(objects, commit);
  }

  @Override
  public void close() {
    objects.repository().close();
  }
}
