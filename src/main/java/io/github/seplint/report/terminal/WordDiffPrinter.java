package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.SafeText;
import java.util.List;

/** Texts of others in lines of their own; where there are no colours, marks tell what changed. */
public final class WordDiffPrinter {
  private static final int LEAST_ROOM = 30;

  private final TerminalWriter ink;
  private final String indent;
  private final boolean colored;

  /**
   * Lines that begin in one way.
   *
   * @param indent what each begins with
   */
  public WordDiffPrinter(TerminalWriter ink, String indent) {
    this.ink = ink;
    this.indent = indent;
    this.colored = !ink.screen().palette().of(TextStyle.ADDED).on().isEmpty();
  }

  /** A text as it is. */
  public void text(String text) {
    diff(List.of(new WordDiff(WordDiff.Kind.SAME, text)));
  }

  /** A text that is gone. */
  public void removed(String text) {
    diff(List.of(new WordDiff(WordDiff.Kind.REMOVED, text)));
  }

  /** Two texts, word by word. */
  public void diff(List<WordDiff> pieces) {
    int room = Math.max(LEAST_ROOM, ink.width() - indent.length());
    TextWrapper lines = new TextWrapper(ink, room, indent, indent);
    pieces.forEach(piece -> piece(lines, piece));
    lines.end();
  }

  private void piece(TextWrapper lines, WordDiff piece) {
    String text = SafeText.of(piece.text());
    switch (piece.kind()) {
      case SAME -> {
        lines.style(TextStyle.MESSAGE);
        lines.words(text);
      }
      case REMOVED -> {
        lines.style(TextStyle.REMOVED);
        lines.words(colored ? text + " " : "[-" + text + "-]");
      }
      case ADDED -> {
        lines.style(TextStyle.ADDED);
        lines.words(colored ? text : "{+" + text + "+}");
      }
    }
  }
}
