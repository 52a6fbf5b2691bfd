package io.github.seplint.project;

import java.io.File;
import java.nio.file.Path;

/**
 * Display paths: relative to a directory, with {@code /} as separator on every system.
 *
 * @param directory absolute
 */
public record DisplayPaths(Path directory) {
  private static final String SEPARATOR = File.separator;

  public DisplayPaths {
    directory = directory.normalize();
  }

  /** The relative path of a file; the absolute path if it is on another file system root. */
  public String of(Path file) {
    Path absolute = directory.resolve(file).normalize();
    // Most files are in the directory, and relativizing each takes long.
    String top = directory.toString();
    String text = absolute.toString();
    if (text.startsWith(top) && text.startsWith(SEPARATOR, top.length())) {
      return text.substring(top.length() + 1).replace('\\', '/');
    }
    boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(directory.getRoot());
    Path path = sameRoot ? directory.relativize(absolute) : absolute;
    return path.toString().replace('\\', '/');
  }
}
