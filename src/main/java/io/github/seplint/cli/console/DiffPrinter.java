package io.github.seplint.cli.console;

import io.github.seplint.report.terminal.UnifiedDiff;

/** Prints what would change in a file. */
public final class DiffPrinter {
  private DiffPrinter() {}

  /** A file or a pipe may be meant for patch, which needs the very characters. */
  public static void print(
      Console console, String path, String before, String after, String color) {
    console.print(
        console.outIsTerminal() || ColorChoice.wanted(console, color)
            ? UnifiedDiff.forTerminal(path, before, after, Terminal.of(console, color))
            : UnifiedDiff.forPatch(path, before, after));
  }
}
