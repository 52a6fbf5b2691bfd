package io.github.seplint.cli;

import io.github.seplint.report.FileDiff;

/** Prints what would change in a file. */
final class ShownDiff {
  private ShownDiff() {}

  /** A file or a pipe may be meant for patch, which needs the very characters. */
  static void print(Shell shell, String path, String before, String after, String color) {
    shell
        .out()
        .print(
            shell.outIsTerminal() || Colors.wanted(shell, color)
                ? FileDiff.forScreen(path, before, after, Screens.of(shell, color))
                : FileDiff.forPatch(path, before, after));
  }
}
