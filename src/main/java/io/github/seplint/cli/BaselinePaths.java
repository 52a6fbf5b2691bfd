package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What files are called in a baseline: from its own folder, wherever seplint is run and whatever
 * its configuration is.
 */
final class BaselinePaths {
  private final Path workingFolder;
  private final Path folder;
  private final ShownPaths fromFolder;

  /**
   * Paths of a baseline.
   *
   * @param workingFolder where the paths that are shown start from, absolute
   * @param baseline absolute
   */
  BaselinePaths(Path workingFolder, Path baseline) {
    this.workingFolder = workingFolder;
    this.folder = baseline.resolveSibling("").normalize();
    this.fromFolder = new ShownPaths(folder);
  }

  /** What the baseline calls a file, by the path that is shown. */
  String of(String shown) {
    return fromFolder.of(workingFolder.resolve(shown));
  }

  /** Whether there is a file that the baseline names. */
  boolean isThere(String path) {
    try {
      return Files.exists(folder.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
