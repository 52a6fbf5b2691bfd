package io.github.seplint.server.document;

import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files on disk of the pages of a specification: of a directory, or of a work tree. */
public record PageFiles(Specification spec) {

  /** The file of a page, if there is one. */
  public Optional<Path> file(String page) {
    return spec.source(page)
        .flatMap(
            source ->
                directory(source.tree())
                    .map(each -> each.resolve(page.substring(source.urls().root().length()))))
        .map(Path::normalize)
        .filter(Files::isRegularFile);
  }

  /** The page of a file, if it is one. */
  public Optional<String> page(Path file) {
    for (PageSource source : spec.sources()) {
      Optional<Path> directory = directory(source.tree()).filter(file::startsWith);
      if (directory.isPresent()) {
        String relative = directory.get().relativize(file).toString().replace('\\', '/');
        if (source.tree().paths().contains(relative)) {
          return Optional.of(source.path(relative));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether a file is in a directory with pages. */
  public boolean contain(Path file) {
    return spec.sources().stream()
        .flatMap(source -> directory(source.tree()).stream())
        .anyMatch(file::startsWith);
  }

  private static Optional<Path> directory(SpecTree tree) {
    if (tree instanceof DirectorySpecTree directory) {
      return Optional.of(directory.root().toAbsolutePath().normalize());
    }
    return tree instanceof GitSpecTree git
        ? Optional.of(
            git.repository().top().resolve(git.layout().directory()).toAbsolutePath().normalize())
        : Optional.empty();
  }
}
