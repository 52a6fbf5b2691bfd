package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.InputFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Applies fixes to the files of a run, or prints them as a diff. */
final class FixRunner {
  private final Console console;
  private final Fixer fixer;
  private final InputFiles inputs;

  FixRunner(Console console, Fixer fixer, InputFiles inputs) {
    this.console = console;
    this.fixer = fixer;
    this.inputs = inputs;
  }

  /** A file before and after. */
  private record Change(InputFile file, String before, Fixer.Fixed after) {}

  /**
   * The outcome of writing.
   *
   * @param applied number of fixes
   * @param refused whether a file that can be fixed could not be written
   */
  record Written(int applied, boolean refused) {
    static final Written NOTHING = new Written(0, false);
  }

  /** Writes fixed files, and prints which cannot be written. */
  Written write() {
    int applied = 0;
    boolean refused = false;
    for (InputFile file : inputs.files()) {
      Optional<Change> change = change(file);
      if (change.isPresent()) {
        boolean written = write(change.get());
        applied += written ? change.get().after.applied() : 0;
        refused |= !written;
      }
    }
    return new Written(applied, refused);
  }

  private boolean write(Change change) {
    String path = change.file.path();
    Path file = Optional.ofNullable(inputs.paths().get(path)).orElseThrow();
    Optional<String> refusal =
        new AtomicFile(file, path).change(change.before, change.after.text());
    refusal.ifPresent(reason -> console.printError(path + ": not fixed: " + reason));
    return refusal.isEmpty();
  }

  /** Prints the changes as a unified diff. */
  ExitCode diff(String color) {
    boolean any = false;
    for (InputFile file : inputs.files()) {
      Optional<Change> change = change(file);
      if (change.isPresent()) {
        any = true;
        Change each = change.get();
        Terminal.printDiff(console, each.file.path(), each.before, each.after.text(), color);
      }
    }
    return any ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** The fixed file; empty if it does not change or cannot be read. */
  private Optional<Change> change(InputFile file) {
    try {
      String before = decode(file.content().read());
      Fixer.Fixed after = fixer.fix(file.path(), before);
      return after.text().equals(before)
          ? Optional.empty()
          : Optional.of(new Change(file, before, after));
    } catch (IOException e) {
      // The check that follows reports it.
      return Optional.empty();
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
