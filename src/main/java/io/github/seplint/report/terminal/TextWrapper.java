package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.SafeText;

/** Fills lines with words. What stands without a space between is one word. */
public final class TextWrapper {
  private final TerminalWriter ink;
  private final int room;
  private String first;
  private final String further;
  private final StringBuilder word = new StringBuilder();
  private int wordWidth;
  private int column;
  private boolean begun;
  private TextStyle style = TextStyle.MESSAGE;
  private final TerminalCapabilities screen;

  /**
   * A block of text.
   *
   * @param room columns beside what its lines begin with
   * @param first what its first line begins with
   * @param further what each further line begins with
   */
  public TextWrapper(TerminalWriter ink, int room, String first, String further) {
    this.ink = ink;
    this.room = room;
    this.first = first;
    this.further = further;
    this.screen = ink.screen();
  }

  /** A block inside of this one, whose first line begins with a marker. */
  public TextWrapper inner(String marker) {
    String indent = " ".repeat(marker.length());
    return new TextWrapper(ink, room - marker.length(), further + marker, further + indent);
  }

  /** How the words that follow look. */
  public void style(TextStyle role) {
    style = role;
  }

  /** Prose, broken at its spaces. */
  public void words(String text) {
    int from = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      part(style, text.substring(from, space));
      flush();
      from = space + 1;
    }
    part(style, text.substring(from));
  }

  /** Something that is not broken. */
  public void word(TextStyle role, String text) {
    part(role, text);
  }

  /** Ends a paragraph; the next one is a further one of the same block. */
  public void end() {
    flush();
    if (begun) {
      ink.put('\n');
      first = further;
    }
    begun = false;
    column = 0;
  }

  private void part(TextStyle role, String text) {
    if (!text.isEmpty()) {
      TerminalTheme.Paint paint =
          role == TextStyle.MESSAGE ? TerminalTheme.Paint.NONE : screen.palette().of(role);
      word.append(paint.on()).append(text).append(paint.off());
      wordWidth += SafeText.width(text, 0, text.length());
    }
  }

  /** Writes the last word, without a line break. */
  void flush() {
    if (word.isEmpty()) {
      return;
    }
    if (!begun) {
      ink.put(first);
    } else if (column + 1 + wordWidth > room) {
      ink.put('\n').put(further);
      column = 0;
    } else {
      ink.put(' ');
      column++;
    }
    begun = true;
    ink.text().append(word);
    column += wordWidth;
    word.setLength(0);
    wordWidth = 0;
  }
}
