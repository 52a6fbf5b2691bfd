package io.github.seplint.cli.console;

import io.github.seplint.report.terminal.UnifiedDiff;

/** Prints the changes to a file as a unified diff. */
public final class DiffPrinter {
  private DiffPrinter() {}

  /** Prints a diff; to a file or pipe with the exact characters, so that it can be applied. */
  public static void print(
      Console console, String path, String before, String after, String color) {
    console.print(
        console.outIsTerminal() || ColorChoice.wanted(console, color)
            ? UnifiedDiff.forTerminal(path, before, after, Terminal.of(console, color))
            : UnifiedDiff.forPatch(path, before, after));
  }
}
