package io.github.seplint.report.terminal;

import io.github.seplint.text.SafeText;
import java.util.Arrays;

/**
 * The visible part of a line, with the columns of the terminal at which its characters are. Reads
 * each character once: at start-up the code is not compiled yet, and reports spend their time here.
 */
final class VisibleLine {
  private static final char ELLIPSIS = '…';

  /** Columns kept before and after a span if there is room. */
  private static final int CONTEXT = 12;

  private static final int[] ONE_COLUMN_EACH = {};

  private final String line;

  /** The offset in the line from which it is measured. */
  private final int first;

  /**
   * For each offset from there on, the number of columns before it; or {@link #ONE_COLUMN_EACH}.
   */
  private final int[] before;

  /** Whether no character is replaced. */
  private final boolean verbatim;

  /** The offsets of the first visible character, and after the last one. */
  private int start;

  private int end;

  private VisibleLine(String line, int first, int[] before, boolean verbatim) {
    this.line = line;
    this.first = first;
    this.before = before;
    this.verbatim = verbatim;
  }

  /** Returns the part of a line around a span, given as offsets, that fits into some columns. */
  static VisibleLine around(String line, int from, int to, int room) {
    VisibleLine visible = measure(line, from, room);
    visible.cut(from, to, room);
    return visible;
  }

  /** Returns whether a span fits between two ellipses. */
  static boolean fits(String line, int from, int to, int room) {
    return measure(line, from, room).forward(from, room - 2) >= to;
  }

  /** Measures a line around the start of a character, as far as it may be visible. */
  private static VisibleLine measure(String line, int offset, int room) {
    int from = Math.max(0, offset - room);
    int to = Math.min(line.length(), offset + room);
    return SafeText.arePlain(line.substring(from, to))
        ? new VisibleLine(line, from, ONE_COLUMN_EACH, true)
        : measure(line, from == 0 ? 0 : farthestBefore(line, offset, room), offset, room);
  }

  private static int farthestBefore(String line, int offset, int room) {
    int at = offset;
    for (int columns = 0; at > 0 && columns <= room; ) {
      int character = line.codePointBefore(at);
      columns += SafeText.width(character);
      at -= Character.charCount(character);
    }
    return at;
  }

  private static VisibleLine measure(String line, int first, int offset, int room) {
    int[] before = new int[Math.min(line.length(), offset + room) - first + 2];
    boolean verbatim = true;
    int columns = 0;
    int enough = Integer.MAX_VALUE;
    for (int at = first; at < line.length() && columns <= enough; ) {
      enough = at == offset ? columns + room : enough;
      int character = line.codePointAt(at);
      verbatim = verbatim && SafeText.isVerbatim(character);
      columns += SafeText.width(character);
      before = at - first + 2 < before.length ? before : Arrays.copyOf(before, before.length * 2);
      // Both halves of a surrogate pair, as it cannot be split.
      before[at - first + 1] = columns;
      at += Character.charCount(character);
      before[at - first] = columns;
    }
    return new VisibleLine(line, first, before, verbatim);
  }

  private void cut(int from, int to, int room) {
    end = forward(0, room);
    if (end == line.length()) {
      return;
    }
    if (forward(0, room - CONTEXT) >= to) {
      end = forward(0, room - 1);
    } else if (forward(from, room - 2) < to) {
      start = back(from, CONTEXT);
      end = forward(start, room - 1);
      boolean oneEllipsis = start == 0 || end == line.length();
      end = oneEllipsis ? end : forward(start, room - 2);
    } else {
      end = forward(to, (room - 2 - width(from, to)) / 2);
      start = back(end, end == line.length() ? room - 1 : room - 2);
    }
  }

  boolean isEmpty() {
    return line.isEmpty();
  }

  /** The column of an offset of the line; an offset that is cut off has the column of the cut. */
  int columnOf(int offset) {
    if (offset < start) {
      return 0;
    }
    int cuts = (start > 0 ? 1 : 0) + (offset > end ? 1 : 0);
    return cuts + width(start, Math.min(offset, end));
  }

  void appendTo(StringBuilder out) {
    if (start > 0) {
      out.append(ELLIPSIS);
    }
    if (verbatim) {
      out.append(line.substring(start, end));
    } else {
      for (int i = start; i < end; ) {
        int character = line.codePointAt(i);
        SafeText.appendFramed(out, character);
        i += Character.charCount(character);
      }
    }
    if (end < line.length()) {
      out.append(ELLIPSIS);
    }
  }

  private int width(int from, int to) {
    return before(to) - before(from);
  }

  /** The farthest offset within a number of columns after another one, if it was measured. */
  private int forward(int from, int columns) {
    if (from < first) {
      return from;
    }
    if (before == ONE_COLUMN_EACH) {
      return Math.min(line.length(), from + columns);
    }
    int reached = before(from) + columns;
    int at = from;
    while (at < line.length() && before(at + 1) <= reached) {
      at++;
    }
    return at;
  }

  /** The farthest offset within a number of columns before another one; no combining character. */
  private int back(int from, int columns) {
    if (before == ONE_COLUMN_EACH) {
      return Math.max(first, from - columns);
    }
    int reached = before(from) - columns;
    int at = from;
    while (at > first && before(at - 1) >= reached) {
      at--;
    }
    while (at < from && before(at + 1) == before(at)) {
      at++;
    }
    return at;
  }

  private int before(int offset) {
    return before == ONE_COLUMN_EACH ? offset - first : before[offset - first];
  }
}
