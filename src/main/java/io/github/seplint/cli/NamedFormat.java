package io.github.seplint.cli;

import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.UsageException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What {@code --format <word>[=<file>]} asks for.
 *
 * @param file where it goes; empty for standard output
 */
record NamedFormat(String word, Optional<AtomicFile> file) {

  /**
   * Takes it apart.
   *
   * @throws UsageException if the file cannot be written
   */
  static NamedFormat of(Shell shell, String asked) {
    int equals = asked.indexOf('=');
    return equals < 0
        ? new NamedFormat(asked, Optional.empty())
        : new NamedFormat(asked.substring(0, equals), Optional.of(file(shell, asked, equals + 1)));
  }

  private static AtomicFile file(Shell shell, String asked, int from) {
    if (from == asked.length()) {
      throw new UsageException("--format " + asked + ": no file behind `=`");
    }
    AtomicFile file = AtomicFile.of(shell.folder(), asked.substring(from));
    if (!Files.isDirectory(file.path().resolveSibling("."))) {
      throw new UsageException(file.display() + ": not written: no such directory");
    }
    return file;
  }

  /**
   * Why two formats cannot go to one place.
   *
   * @param word the second format
   * @param place where both go
   */
  static UsageException twice(String word, Optional<AtomicFile> place) {
    return new UsageException(
        place
            .map(file -> "two formats cannot go to one file: " + file.display())
            .orElse(
                "only one format can go to standard output; name files for the others: --format "
                    + word
                    + "=<file>"));
  }
}
