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
    this.colored = !out.terminal().theme().of(TextStyle.ADDED).on().isEmpty();
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
      case SAME -> {
        lines.style(TextStyle.MESSAGE);
        lines.append(text);
      }
      case REMOVED -> {
        lines.style(TextStyle.REMOVED);
        lines.append(colored ? text + " " : "[-" + text + "-]");
      }
      case ADDED -> {
        lines.style(TextStyle.ADDED);
        lines.append(colored ? text : "{+" + text + "+}");
      }
    }
  }
}
