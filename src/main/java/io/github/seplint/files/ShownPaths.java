package io.github.seplint.files;

import java.nio.file.Path;

/** Paths as people see them: relative to the working folder, with {@code /} between their parts. */
public final class ShownPaths {
  private final Path folder;

  /**
   * Paths relative to a folder.
   *
   * @param folder absolute
   */
  public ShownPaths(Path folder) {
    this.folder = folder.normalize();
  }

  /** The path of a file; of one on another file system root as it is. */
  public String of(Path file) {
    Path absolute = folder.resolve(file).normalize();
    boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(folder.getRoot());
    Path shown = sameRoot ? folder.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
