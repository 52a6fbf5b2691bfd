package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

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

  /**
   * Whether there is a file that the baseline names.
   *
   * @param there whether a file is there, by its absolute path
   */
  boolean isThere(String path, Predicate<Path> there) {
    try {
      return there.test(folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
