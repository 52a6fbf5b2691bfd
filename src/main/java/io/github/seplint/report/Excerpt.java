package io.github.seplint.report;

/**
 * The part of a line that is shown.
 *
 * @param start offset of its first character; greater than 0 if the line is cut before it
 * @param end offset behind its last character
 */
record Excerpt(Columns columns, int start, int end) {
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
    Columns columns = Columns.around(line, from, room);
    int end = columns.forward(0, room);
    if (end == line.length()) {
      return new Excerpt(columns, 0, end);
    }
    boolean nearStart = columns.forward(0, room - CONTEXT) >= to;
    if (nearStart) {
      return new Excerpt(columns, 0, columns.forward(0, room - 1));
    }
    boolean tooLong = columns.forward(from, room - 2) < to;
    return tooLong ? longSpan(columns, from, room) : centred(columns, from, to, room);
  }

  private static Excerpt longSpan(Columns columns, int from, int room) {
    int start = columns.back(from, CONTEXT);
    int end = columns.forward(start, room - 1);
    boolean cutOnce = start == 0 || end == columns.line().length();
    return new Excerpt(columns, start, cutOnce ? end : columns.forward(start, room - 2));
  }

  private static Excerpt centred(Columns columns, int from, int to, int room) {
    int beside = (room - 2 - columns.width(from, to)) / 2;
    int end = columns.forward(to, beside);
    int start = columns.back(end, end == columns.line().length() ? room - 1 : room - 2);
    return new Excerpt(columns, start, end);
  }

  boolean isEmpty() {
    return columns.line().isEmpty();
  }

  /** The columns up to an offset of the line; an offset that is cut off is where the cut is. */
  int columnOf(int offset) {
    if (offset < start) {
      return 0;
    }
    int cuts = (start > 0 ? 1 : 0) + (offset > end ? 1 : 0);
    return cuts + columns.width(start, Math.min(offset, end));
  }

  void appendTo(StringBuilder out) {
    if (start > 0) {
      out.append(CUT);
    }
    columns.append(out, start, end);
    if (end < columns.line().length()) {
      out.append(CUT);
    }
  }
}
