package io.github.seplint.project;

import io.github.seplint.config.ConfigParser;
import io.github.seplint.git.RepositoryBoundary;
import io.github.seplint.text.RealPath;
import io.github.seplint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The limit on paths that the project itself names: its configuration and its symlinks may not
 * point outside the project directory. Otherwise a pull request could make the machine that checks
 * it read any file. Symlinks count by their target. Paths given on the command line are not
 * restricted.
 *
 * @param root directory of the configuration, or the working directory without one
 * @param sources texts of the configuration and of those that it extends, if there are any
 * @param allowsOutside whether paths may point anywhere
 */
public record PathGuard(Path root, List<SourceText> sources, boolean allowsOutside) {
  public static final String FLAG = "--allow-outside";

  /** The reason why a symlink is not followed. */
  static final String REFUSAL = "symlink points outside the project; to allow it, pass " + FLAG;

  /** Returns whether the project may refer to a file. */
  public boolean contains(Path file) {
    return allowsOutside || RealPath.of(file).startsWith(RealPath.of(root));
  }

  /** Checks a path that the configuration names; throws if it is outside the project. */
  void check(String key, String value, Path file, String instead) {
    if (!contains(file)) {
      throw refused(key, value, "points outside the project directory", instead);
    }
  }

  /**
   * Checks a repository that the configuration names, if the path is one; throws if it reads
   * objects from outside the project. That of the working directory is not restricted.
   */
  void checkRepository(
      String key, String value, Path repository, Path workingDirectory, String instead) {
    if (allowsOutside) {
      return;
    }
    Optional<Path> wayOut =
        RepositoryBoundary.of(workingDirectory, this::contains).firstOutsidePath(repository);
    if (wayOut.isPresent()) {
      String via = new DisplayPaths(root).of(wayOut.get());
      String what =
          "references a repository that reads objects from outside the project (via `" + via + "`)";
      throw refused(key, value, what, instead);
    }
  }

  private UsageException refused(String key, String value, String what, String instead) {
    return new UsageException(
        "%s`%s` %s; to allow it, pass %s or %s"
            .formatted(location(key, value), key, what, FLAG, instead));
  }

  /** The location of a value in the configuration, as the start of a message; empty without one. */
  public String location(String key, String value) {
    return sources.stream()
        .map(text -> ConfigParser.location(text, key, value))
        .reduce((found, other) -> found.contains(":") ? found : other)
        .map(found -> found + ": ")
        .orElse("");
  }

  /** Checks a file that is read because it exists; throws if it is a symlink to outside. */
  void check(String display, Path file) {
    UsageException.throwIf(!contains(file), display + ": " + REFUSAL);
  }
}
