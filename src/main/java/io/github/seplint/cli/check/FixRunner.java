package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.TextFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Applies fixes to the files of a run, or prints them as a diff. */
record FixRunner(Console console, Fixer fixer, InputFiles inputs) {

  /** A file before and after. */
  private record FixedFile(String path, String before, Fixer.Fixed after) {}

  /**
   * The outcome of writing.
   *
   * @param applied number of fixes
   * @param exit not clean if a file that can be fixed could not be written
   */
  record Written(int applied, ExitCode exit) {}

  /** Writes fixed files, and prints which cannot be written. */
  Written write() {
    int applied = 0;
    ExitCode exit = ExitCode.CLEAN;
    for (InputFile file : inputs.files()) {
      Optional<FixedFile> change = change(file);
      if (change.isPresent() && write(change.get())) {
        applied += change.get().after.applied();
      } else if (change.isPresent()) {
        exit = ExitCode.USAGE;
      }
    }
    return new Written(applied, exit);
  }

  private boolean write(FixedFile change) {
    Path file = Optional.ofNullable(inputs.paths().get(change.path)).orElseThrow();
    Optional<String> refusal =
        new AtomicFile(file, change.path).change(change.before, change.after.text());
    refusal.ifPresent(reason -> console.printError(change.path + ": not fixed: " + reason));
    return refusal.isEmpty();
  }

  /** Prints the changes as a unified diff. */
  ExitCode diff(String color) {
    ExitCode exit = ExitCode.CLEAN;
    for (InputFile file : inputs.files()) {
      Optional<FixedFile> found = change(file);
      if (found.isPresent()) {
        FixedFile change = found.get();
        console.printDiff(change.path, change.before, change.after.text(), color);
        exit = ExitCode.FINDINGS;
      }
    }
    return exit;
  }

  /** The fixed file; empty if it does not change or cannot be read, which the check reports. */
  private Optional<FixedFile> change(InputFile file) {
    try {
      String before = TextFiles.read(file).text();
      FixedFile change = new FixedFile(file.path(), before, fixer.fix(file.path(), before));
      return Optional.of(change).filter(each -> !each.after.text().equals(before));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
