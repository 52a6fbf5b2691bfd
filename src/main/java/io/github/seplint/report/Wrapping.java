package io.github.seplint.report;

import io.github.seplint.source.SafeText;

/** Fills lines with words. What stands without a space between is one word. */
final class Wrapping {
  private final Ink ink;
  private final int room;
  private String first;
  private final String further;
  private final StringBuilder word = new StringBuilder();
  private int wordWidth;
  private int column;
  private boolean begun;
  private Role style = Role.MESSAGE;
  private final Screen screen;

  /**
   * A block of text.
   *
   * @param room columns beside what its lines begin with
   * @param first what its first line begins with
   * @param further what each further line begins with
   */
  Wrapping(Ink ink, int room, String first, String further) {
    this.ink = ink;
    this.room = room;
    this.first = first;
    this.further = further;
    this.screen = ink.screen();
  }

  /** A block inside of this one, whose first line begins with a marker. */
  Wrapping inner(String marker) {
    String indent = " ".repeat(marker.length());
    return new Wrapping(ink, room - marker.length(), further + marker, further + indent);
  }

  /** How the words that follow look. */
  void style(Role role) {
    style = role;
  }

  /** Prose, broken at its spaces. */
  void words(String text) {
    int from = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      part(style, text.substring(from, space));
      flush();
      from = space + 1;
    }
    part(style, text.substring(from));
  }

  /** Something that is not broken. */
  void word(Role role, String text) {
    part(role, text);
  }

  /** Ends a paragraph; the next one is a further one of the same block. */
  void end() {
    flush();
    if (begun) {
      ink.put('\n');
      first = further;
    }
    begun = false;
    column = 0;
  }

  private void part(Role role, String text) {
    if (!text.isEmpty()) {
      Palette.Paint paint = role == Role.MESSAGE ? Palette.Paint.NONE : screen.palette().of(role);
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
