package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.SafeText;

/** Wraps text at spaces. Text between two spaces is one word, even if its style changes. */
public final class TextWrapper {
  private final TerminalWriter out;
  private final int room;
  private final String nextIndent;
  private String firstIndent;
  private TextStyle style = TextStyle.MESSAGE;
  private final StringBuilder word = new StringBuilder();
  private int wordWidth;
  private int column;
  private boolean lineStarted;

  /**
   * An empty block of text.
   *
   * @param room columns after the indentation
   * @param firstIndent the start of the first line
   * @param nextIndent the start of each further line
   */
  public TextWrapper(TerminalWriter out, int room, String firstIndent, String nextIndent) {
    this.out = out;
    this.room = room;
    this.firstIndent = firstIndent;
    this.nextIndent = nextIndent;
  }

  /** Returns a block inside this one; its first line begins with a marker. */
  public TextWrapper nested(String marker) {
    String indent = " ".repeat(marker.length());
    return new TextWrapper(out, room - marker.length(), nextIndent + marker, nextIndent + indent);
  }

  /** Sets the style of the text that follows. */
  public void style(TextStyle style) {
    this.style = style;
  }

  /** Appends text that may be broken at its spaces. */
  public void append(String text) {
    int from = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      appendUnbroken(style, text.substring(from, space));
      flush();
      from = space + 1;
    }
    appendUnbroken(style, text.substring(from));
  }

  /** Appends text that is never broken. */
  public void appendUnbroken(TextStyle style, String text) {
    if (!text.isEmpty()) {
      TerminalTheme theme =
          style == TextStyle.MESSAGE ? TerminalTheme.PLAIN : out.terminal().theme();
      word.append(theme.on(style)).append(text).append(theme.off(style));
      wordWidth += SafeText.width(text, 0, text.length());
    }
  }

  /** Ends a paragraph; the next one belongs to the same block. */
  public void end() {
    flush();
    if (lineStarted) {
      out.append('\n');
      firstIndent = nextIndent;
    }
    lineStarted = false;
    column = 0;
  }

  /** Writes the last word, without a line break. */
  void flush() {
    if (word.isEmpty()) {
      return;
    }
    if (!lineStarted) {
      out.append(firstIndent);
    } else if (column + 1 + wordWidth > room) {
      out.append('\n').append(nextIndent);
      column = 0;
    } else {
      out.append(' ');
      column++;
    }
    lineStarted = true;
    out.buffer().append(word);
    column += wordWidth;
    word.setLength(0);
    wordWidth = 0;
  }
}
