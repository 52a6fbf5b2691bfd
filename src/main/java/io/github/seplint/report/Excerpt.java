package io.github.seplint.report;

/**
 * The part of a line that is shown.
 *
 * @param start offset of its first character; greater than 0 if the line is cut before it
 * @param end offset behind its last character
 */
record Excerpt(String line, int start, int end) {
  private static final char CUT = '…';

  /** Columns beside a span that are kept where there is room for them. */
  private static final int CONTEXT = 12;

  /**
   * What of a line fits, chosen around a span.
   *
   * @param from offset of the span's start
   * @param to offset of its end
   * @param room in columns
   */
  static Excerpt around(String line, int from, int to, int room) {
    int end = forward(line, 0, room);
    if (end == line.length()) {
      return new Excerpt(line, 0, end);
    }
    boolean nearStart = forward(line, 0, room - CONTEXT) >= to;
    if (nearStart) {
      return new Excerpt(line, 0, forward(line, 0, room - 1));
    }
    boolean tooLong = forward(line, from, room - 2) < to;
    return tooLong ? longSpan(line, from, room) : centred(line, from, to, room);
  }

  private static Excerpt longSpan(String line, int from, int room) {
    int start = back(line, from, CONTEXT);
    if (start == 0) {
      return new Excerpt(line, 0, forward(line, 0, room - 1));
    }
    int end = forward(line, start, room - 1);
    return new Excerpt(line, start, end == line.length() ? end : forward(line, start, room - 2));
  }

  private static Excerpt centred(String line, int from, int to, int room) {
    int beside = (room - 2 - Glyph.width(line, from, to)) / 2;
    int end = forward(line, to, beside);
    int start = back(line, end, end == line.length() ? room - 1 : room - 2);
    return new Excerpt(line, start, end);
  }

  /** The columns up to an offset of the line; an offset that is cut off is where the cut is. */
  int columnOf(int offset) {
    int cut = start > 0 ? 1 : 0;
    if (offset < start) {
      return 0;
    }
    return cut + Glyph.width(line, start, Math.min(offset, end)) + (offset > end ? 1 : 0);
  }

  void appendTo(StringBuilder out) {
    if (start > 0) {
      out.append(CUT);
    }
    for (int i = start; i < end; ) {
      int character = line.codePointAt(i);
      Glyph.appendFramed(out, character);
      i += Character.charCount(character);
    }
    if (end < line.length()) {
      out.append(CUT);
    }
  }

  /** The farthest offset behind one that so many columns reach. */
  private static int forward(String line, int from, int columns) {
    int left = columns;
    int at = from;
    while (at < line.length()) {
      int character = line.codePointAt(at);
      left -= Glyph.width(character);
      if (left < 0) {
        break;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  /** The farthest offset before one that so many columns reach; no combining character is there. */
  private static int back(String line, int from, int columns) {
    int left = columns;
    int at = from;
    int reached = from;
    while (at > 0) {
      int character = line.codePointBefore(at);
      int width = Glyph.width(character);
      left -= width;
      if (left < 0) {
        break;
      }
      at -= Character.charCount(character);
      reached = width > 0 ? at : reached;
    }
    return reached;
  }
}
