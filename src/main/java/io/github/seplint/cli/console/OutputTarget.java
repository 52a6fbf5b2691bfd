package io.github.seplint.cli.console;

import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.UsageException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A format with a destination, {@code <format>[=<file>]}.
 *
 * @param file the destination; empty for standard output
 */
public record OutputTarget(String word, Optional<AtomicFile> file) {

  /** Parses a value of {@code --format}; throws if the file cannot be written. */
  public static OutputTarget of(Console console, String value) {
    int equals = value.indexOf('=');
    return equals < 0
        ? new OutputTarget(value, Optional.empty())
        : new OutputTarget(
            value.substring(0, equals), Optional.of(file(console, value, equals + 1)));
  }

  private static AtomicFile file(Console console, String value, int from) {
    UsageException.throwIf(from == value.length(), "--format " + value + ": no file after `=`");
    AtomicFile file = AtomicFile.of(console.directory(), value.substring(from));
    UsageException.throwIf(
        !Files.isDirectory(file.path().resolveSibling(".")),
        file.display() + ": not written: no such directory");
    return file;
  }

  /**
   * The error that two formats have the same destination.
   *
   * @param word the second format
   * @param place the destination of both
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
