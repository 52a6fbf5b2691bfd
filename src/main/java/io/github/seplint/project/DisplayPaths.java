package io.github.seplint.project;

import java.nio.file.Path;

/**
 * Display paths: relative to a directory, with {@code /} as separator on every system.
 *
 * @param directory absolute
 */
public record DisplayPaths(Path directory) {
  public DisplayPaths {
    directory = directory.normalize();
  }

  /** The relative path of a file; the absolute path if it is on another file system root. */
  public String of(Path file) {
    Path absolute = directory.resolve(file).normalize();
    boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(directory.getRoot());
    Path path = sameRoot ? directory.relativize(absolute) : absolute;
    return path.toString().replace('\\', '/');
  }
}
