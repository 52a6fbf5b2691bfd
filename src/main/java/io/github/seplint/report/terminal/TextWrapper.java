package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.spec.token.WordDiff;
import io.github.seplint.text.SafeText;
import java.util.List;

/** Wraps text at spaces. Text between two spaces is one word, even if its style changes. */
public final class TextWrapper {
  private static final int MIN_ROOM = 30;

  private final TerminalWriter out;
  private final int room;
  private final String nextIndent;
  private String firstIndent;
  private TextStyle style = TextStyle.MESSAGE;
  private final StringBuilder word = new StringBuilder();
  private int wordWidth;
  private int column;
  private boolean lineStarted;

  /** An empty block of text: its width, the start of its first line, and of further lines. */
  public TextWrapper(TerminalWriter out, int room, String firstIndent, String nextIndent) {
    this.out = out;
    this.room = room;
    this.firstIndent = firstIndent;
    this.nextIndent = nextIndent;
  }

  /** Prints an untrusted word diff, indented; without colors, brackets mark changes. */
  public static void diff(TerminalWriter out, String indent, List<WordDiff> parts) {
    int room = Math.max(MIN_ROOM, out.width() - indent.length());
    TextWrapper lines = new TextWrapper(out, room, indent, indent);
    boolean colored = !out.terminal().theme().on(TextStyle.ADDED).isEmpty();
    for (WordDiff part : parts) {
      String text = SafeText.of(part.text());
      switch (part.kind()) {
        case SAME -> lines.append(TextStyle.MESSAGE, text);
        case REMOVED -> lines.append(TextStyle.REMOVED, colored ? text + " " : "[-" + text + "-]");
        case ADDED -> lines.append(TextStyle.ADDED, colored ? text : "{+" + text + "+}");
      }
    }
    lines.end();
  }

  /** Prints an untrusted text, indented. */
  public static void text(TerminalWriter out, String indent, WordDiff.Kind kind, String text) {
    diff(out, indent, List.of(new WordDiff(kind, text)));
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

  private void append(TextStyle style, String text) {
    style(style);
    append(text);
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
