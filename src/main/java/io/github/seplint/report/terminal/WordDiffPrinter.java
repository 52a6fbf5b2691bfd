package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.SafeText;
import java.util.List;

/** Prints untrusted texts and word diffs, indented; without colors, brackets mark changes. */
public final class WordDiffPrinter {
  private static final int MIN_ROOM = 30;

  private final TerminalWriter out;
  private final String indent;
  private final boolean colored;

  /**
   * Creates a printer.
   *
   * @param indent the start of each line
   */
  public WordDiffPrinter(TerminalWriter out, String indent) {
    this.out = out;
    this.indent = indent;
    this.colored = !out.terminal().theme().on(TextStyle.ADDED).isEmpty();
  }

  /** Prints a text without changes. */
  public void text(String text) {
    diff(List.of(new WordDiff(WordDiff.Kind.SAME, text)));
  }

  /** Prints a removed text. */
  public void removed(String text) {
    diff(List.of(new WordDiff(WordDiff.Kind.REMOVED, text)));
  }

  /** Prints a word diff. */
  public void diff(List<WordDiff> parts) {
    int room = Math.max(MIN_ROOM, out.width() - indent.length());
    TextWrapper lines = new TextWrapper(out, room, indent, indent);
    parts.forEach(part -> append(lines, part));
    lines.end();
  }

  private void append(TextWrapper lines, WordDiff part) {
    String text = SafeText.of(part.text());
    switch (part.kind()) {
      case SAME -> append(lines, TextStyle.MESSAGE, text);
      case REMOVED -> append(lines, TextStyle.REMOVED, colored ? text + " " : "[-" + text + "-]");
      case ADDED -> append(lines, TextStyle.ADDED, colored ? text : "{+" + text + "+}");
    }
  }

  private static void append(TextWrapper lines, TextStyle style, String text) {
    lines.style(style);
    lines.append(text);
  }
}
