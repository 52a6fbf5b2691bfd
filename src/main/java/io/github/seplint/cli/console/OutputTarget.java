package io.github.seplint.cli.console;

import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A format with its destination, {@code <format>[=<file>]}.
 *
 * @param file empty for standard output
 */
public record OutputTarget<F>(F format, Optional<AtomicFile> file) {
  private static final String STDOUT = "-";

  /** The file that an option names; empty for standard output, which is {@code -}. */
  public static Optional<String> file(Optional<String> named) {
    return named.filter(each -> !each.equals(STDOUT));
  }

  /** Parses a value of {@code --format}; throws if it is invalid or the file cannot be written. */
  public static <F> OutputTarget<F> of(Console console, String value, Function<String, F> formats) {
    int equals = value.indexOf('=');
    if (equals < 0) {
      return new OutputTarget<>(formats.apply(value), Optional.empty());
    }
    UsageException.throwIf(
        equals == value.length() - 1, "--format " + value + ": no file after `=`");
    F format = formats.apply(value.substring(0, equals));
    Optional<String> name = file(Optional.of(value.substring(equals + 1)));
    return new OutputTarget<>(format, name.map(each -> file(console, each)));
  }

  private static AtomicFile file(Console console, String name) {
    AtomicFile file = AtomicFile.of(console.directory(), name);
    UsageException.throwIf(
        !Files.isDirectory(file.path().resolveSibling(".")),
        file.display() + ": not written: no such directory");
    return file;
  }

  /** Checks that no two formats have the same destination; throws if two have. */
  public static <F> void refuseDuplicates(List<OutputTarget<F>> targets, Function<F, String> word) {
    Set<Optional<AtomicFile>> destinations = new HashSet<>();
    for (OutputTarget<F> target : targets) {
      UsageException.throwIf(
          !destinations.add(target.file()),
          target
              .file()
              .map(file -> "two formats cannot go to one file: " + file.display())
              .orElse(
                  "only one format can go to standard output; name files for the others: --format "
                      + word.apply(target.format())
                      + "=<file>"));
    }
  }

  /** Checks that no output is an input of the run; throws if one is. */
  public static void refuseInputs(List<? extends OutputTarget<?>> targets, Project project) {
    targets.forEach(target -> target.file().ifPresent(file -> file.refuseIfInputOf(project)));
  }
}
