package io.github.seplint.cli;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.page.DirectorySpecTree;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The specification that a user names: a folder, or a git repository and perhaps a revision of it,
 * {@code repository@revision}. A repository without a revision means its {@code HEAD}; the files of
 * its work tree are not looked at.
 */
final class SpecSource implements AutoCloseable {
  private final Specification specification;
  private final Optional<Path> folder;
  private final Optional<GitRepository> repository;
  private final Optional<Commit> commit;

  private SpecSource(
      Specification specification,
      Optional<Path> folder,
      Optional<GitRepository> repository,
      Optional<Commit> commit) {
    this.specification = specification;
    this.folder = folder;
    this.repository = repository;
    this.commit = commit;
  }

  /**
   * Opens what {@code --spec} names, else what the configuration does.
   *
   * @throws UsageException if neither names one
   */
  static SpecSource open(Shell shell, Arguments arguments, ConfigFinder.Found config) {
    return find(shell, arguments.text("--spec"), config)
        .orElseThrow(
            () ->
                new UsageException(
                    "which specification? --spec <folder or repository[@revision]>, or `spec` in"
                        + " the configuration"));
  }

  /** What is named on the command line stands there; what the configuration names, beside it. */
  static Optional<SpecSource> find(Shell shell, Optional<String> named, ConfigFinder.Found config) {
    return named
        .map(name -> open(shell.folder(), name, path -> {}, config.bounds()))
        .or(() -> config.configuration().spec().map(name -> configured(shell, name, config)));
  }

  private static SpecSource configured(Shell shell, String name, ConfigFinder.Found config) {
    ProjectBounds bounds = config.bounds();
    String instead = "naming it with --spec";
    return open(
        config.folder(),
        name,
        path -> {
          bounds.check("spec", name, path, instead);
          bounds.checkRepository("spec", name, path, shell.folder(), instead);
        },
        bounds);
  }

  private static SpecSource open(
      Path folder, String name, Consumer<Path> check, ProjectBounds bounds) {
    int at = name.lastIndexOf('@');
    boolean revised = at > 0 && !Files.exists(path(folder, name));
    Path root = path(folder, revised ? name.substring(0, at) : name);
    check.accept(root);
    if (!Files.exists(root)) {
      throw new SpecException("no such specification: " + name);
    }
    Optional<GitRepository> repository = GitRepository.open(root);
    if (repository.isPresent()) {
      GitRepository git = repository.get();
      Commit commit = revised ? git.commit(name.substring(at + 1)) : git.head();
      return new SpecSource(
          new Specification(GitSpecTree.of(git, commit)),
          Optional.empty(),
          repository,
          Optional.of(commit));
    }
    if (revised) {
      throw new SpecException(
          "`" + name.substring(0, at) + "` is no git repository, so it has no revisions");
    }
    DirectorySpecTree tree = DirectorySpecTree.of(root, name, bounds::contains);
    return new SpecSource(
        new Specification(tree), Optional.of(root), Optional.empty(), Optional.empty());
  }

  private static Path path(Path folder, String name) {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new SpecException("no such specification: " + name);
    }
  }

  Specification specification() {
    return specification;
  }

  /** The files of a folder; none of a repository, whose work tree is not looked at. */
  List<Path> pages() {
    return folder.stream()
        .flatMap(root -> specification.tree().paths().stream().map(root::resolve))
        .toList();
  }

  /** The repository; empty for a folder. */
  Optional<GitRepository> repository() {
    return repository;
  }

  /** The commit that is read; empty for a folder. */
  Optional<Commit> commit() {
    return commit;
  }

  @Override
  public void close() {
    repository.ifPresent(GitRepository::close);
  }
}
