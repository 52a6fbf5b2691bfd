package io.github.seplint.project;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The specification of a run: a directory, or a git repository at a revision, {@code
 * repository@revision}. The default revision is {@code HEAD}; the work tree is not read.
 *
 * @param repository empty for a directory
 * @param commit the commit that is read; empty for a directory
 */
public record SpecSource(
    Specification specification, Optional<GitRepository> repository, Optional<Commit> commit)
    implements AutoCloseable {

  /** Opens the specification that is named, else the configured one; throws if there is none. */
  public static SpecSource open(Project project, Optional<String> named) {
    return find(project, named)
        .orElseThrow(
            UsageException.of("no specification given: pass --spec or set `spec` in seplint.yaml"));
  }

  /** Opens the specification that is named, else the configured one, if any. */
  public static Optional<SpecSource> find(Project project, Optional<String> named) {
    return named
        .map(name -> open(project, project.workingDirectory(), name, path -> {}))
        .or(() -> project.config().value("spec").map(name -> openConfigured(project, name)));
  }

  private static SpecSource openConfigured(Project project, String name) {
    return open(
        project,
        project.root(),
        name,
        path -> {
          PathGuard guard = project.guard();
          guard.check("spec", name, path, "use --spec");
          guard.checkRepository("spec", name, path, project.workingDirectory(), "use --spec");
        });
  }

  private static SpecSource open(
      Project project, Path directory, String name, Consumer<Path> check) {
    int at = name.lastIndexOf('@');
    boolean hasRevision = at > 0 && !Files.exists(path(directory, name));
    Path root = path(directory, hasRevision ? name.substring(0, at) : name);
    check.accept(root);
    UsageException.throwIf(!Files.exists(root), "no such specification: " + name);
    Optional<GitRepository> repository = GitRepository.open(root);
    if (repository.isPresent()) {
      GitRepository git = repository.get();
      Commit commit = hasRevision ? git.commit(name.substring(at + 1)) : git.head();
      return new SpecSource(
          new Specification(GitSpecTree.of(git, commit)), repository, Optional.of(commit));
    }
    if (hasRevision) {
      throw new UsageException(
          "`" + name.substring(0, at) + "` is not a git repository, so it has no revisions");
    }
    DirectorySpecTree tree = DirectorySpecTree.of(root, name, project.guard()::contains);
    project.addInputs(tree.paths().stream().map(root::resolve).toList());
    return new SpecSource(new Specification(tree), Optional.empty(), Optional.empty());
  }

  private static Path path(Path directory, String name) {
    try {
      return directory.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("no such specification: " + name);
    }
  }

  @Override
  public void close() {
    repository.ifPresent(GitRepository::close);
  }
}
