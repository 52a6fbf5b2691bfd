package io.github.seplint.cli.console;

import io.github.seplint.report.terminal.UnifiedDiff;

/** Prints what would change in a file. */
public final class DiffPrinter {
  private DiffPrinter() {}

  /** A file or a pipe may be meant for patch, which needs the very characters. */
  public static void print(Console shell, String path, String before, String after, String color) {
    shell
        .out()
        .print(
            shell.outIsTerminal() || ColorChoice.wanted(shell, color)
                ? UnifiedDiff.forTerminal(path, before, after, Terminal.of(shell, color))
                : UnifiedDiff.forPatch(path, before, after));
  }
}
