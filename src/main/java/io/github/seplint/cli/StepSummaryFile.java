package io.github.seplint.cli;

import io.github.seplint.report.format.CheckOutcome;
import io.github.seplint.report.format.StepSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that GitHub names for what a step has to say; steps append to it. */
final class StepSummaryFile {
  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  private StepSummaryFile() {}

  /** Appends, where GitHub names a file. That it cannot be written fails no check, but is told. */
  static void append(Shell shell, CheckOutcome outcome) {
    String name = shell.variable(VARIABLE);
    if (name.isEmpty()) {
      return;
    }
    try {
      Path file = shell.folder().resolve(name);
      long written = Files.exists(file) ? Files.size(file) : 0;
      Files.write(
          file,
          StepSummary.of(outcome, written).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException e) {
      shell.complain("the file that " + VARIABLE + " names cannot be written");
    }
  }
}
