package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.TextFiles;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Edits the files of a run, or prints the edits as a diff.
 *
 * @param edit returns the edited text of a file, and the number of edits
 */
record FileEditor(Console console, InputFiles inputs, Function<SourceText, Fixer.Fixed> edit) {

  /** A file before and after. */
  private record EditedFile(String path, String before, Fixer.Fixed after) {}

  /**
   * The outcome of writing.
   *
   * @param applied number of edits
   * @param files number of files
   * @param exit not clean if a file could not be written
   */
  record Written(int applied, int files, ExitCode exit) {
    /** Nothing was to be written. */
    static final Written NOTHING = new Written(0, 0, ExitCode.CLEAN);
  }

  /** Writes edited files, and prints which cannot be written. */
  Written write() {
    int applied = 0;
    int files = 0;
    ExitCode exit = ExitCode.CLEAN;
    for (InputFile file : inputs.files()) {
      Optional<EditedFile> change = change(file);
      if (change.isPresent() && write(change.get())) {
        applied += change.get().after.applied();
        files++;
      } else if (change.isPresent()) {
        exit = ExitCode.USAGE;
      }
    }
    return new Written(applied, files, exit);
  }

  private boolean write(EditedFile change) {
    Path file = Optional.ofNullable(inputs.paths().get(change.path)).orElseThrow();
    Optional<String> refusal =
        new AtomicFile(file, change.path).change(change.before, change.after.text());
    refusal.ifPresent(reason -> console.printError(change.path + ": not written: " + reason));
    return refusal.isEmpty();
  }

  /** Prints the changes as a unified diff. */
  ExitCode diff(String color) {
    ExitCode exit = ExitCode.CLEAN;
    for (InputFile file : inputs.files()) {
      Optional<EditedFile> found = change(file);
      if (found.isPresent()) {
        EditedFile change = found.get();
        console.printDiff(change.path, change.before, change.after.text(), color);
        exit = ExitCode.FINDINGS;
      }
    }
    return exit;
  }

  /** The edited file; empty if it does not change or cannot be read, which the check reports. */
  private Optional<EditedFile> change(InputFile file) {
    try {
      SourceText source = TextFiles.read(file);
      EditedFile change = new EditedFile(file.path(), source.text(), edit.apply(source));
      return Optional.of(change).filter(each -> !each.after.text().equals(each.before));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
