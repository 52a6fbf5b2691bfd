package io.github.seplint.cli;

import io.github.seplint.project.DisplayPaths;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The top of what a CI server has checked out, where the paths of its reports start. */
final class CheckoutRoot {
  private static final List<String> VARIABLES = List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR");

  private CheckoutRoot() {}

  /** What a path that is shown is called from there; the same where no server says where it is. */
  static UnaryOperator<String> paths(Shell shell) {
    Optional<Path> root =
        VARIABLES.stream().flatMap(name -> folder(shell.variable(name)).stream()).findFirst();
    if (root.isEmpty() || !shell.folder().startsWith(root.get())) {
      return UnaryOperator.identity();
    }
    DisplayPaths fromRoot = new DisplayPaths(root.get());
    return shown -> fromRoot.of(shell.folder().resolve(shown));
  }

  private static Optional<Path> folder(String value) {
    try {
      return Optional.of(Path.of(value)).filter(Path::isAbsolute).map(Path::normalize);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
