package io.github.seplint.cli.console;

import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.UsageException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What {@code --format <word>[=<file>]} asks for.
 *
 * @param file where it goes; empty for standard output
 */
public record OutputTarget(String word, Optional<AtomicFile> file) {

  /**
   * Takes it apart.
   *
   * @throws UsageException if the file cannot be written
   */
  public static OutputTarget of(Console console, String asked) {
    int equals = asked.indexOf('=');
    return equals < 0
        ? new OutputTarget(asked, Optional.empty())
        : new OutputTarget(
            asked.substring(0, equals), Optional.of(file(console, asked, equals + 1)));
  }

  private static AtomicFile file(Console console, String asked, int from) {
    if (from == asked.length()) {
      throw new UsageException("--format " + asked + ": no file after `=`");
    }
    AtomicFile file = AtomicFile.of(console.directory(), asked.substring(from));
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
  public static UsageException twice(String word, Optional<AtomicFile> place) {
    return new UsageException(
        place
            .map(file -> "two formats cannot go to one file: " + file.display())
            .orElse(
                "only one format can go to standard output; name files for the others: --format "
                    + word
                    + "=<file>"));
  }
}
