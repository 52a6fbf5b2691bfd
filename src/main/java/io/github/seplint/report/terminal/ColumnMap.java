package io.github.seplint.report.terminal;

import io.github.seplint.text.SafeText;
import java.util.Arrays;

/**
 * Maps offsets of a line to columns of the terminal, for the part that may be visible. Reads each
 * character once: at start-up the code is not compiled yet, and reports spend their time here.
 */
final class ColumnMap {
  private static final int[] ONE_COLUMN_EACH = {};

  private final String line;
  private final int first;
  private final int[] before;
  private final boolean verbatim;

  /**
   * A measured part.
   *
   * @param first offset in the line where the part begins
   * @param before for each offset from there on, the number of columns before it; or {@link
   *     #ONE_COLUMN_EACH}
   * @param verbatim whether no character is replaced
   */
  private ColumnMap(String line, int first, int[] before, boolean verbatim) {
    this.line = line;
    this.first = first;
    this.before = before;
    this.verbatim = verbatim;
  }

  /**
   * Measures a line around an offset, as far as it may be visible.
   *
   * @param offset of the start of a character
   * @param room in columns
   */
  static ColumnMap around(String line, int offset, int room) {
    int from = Math.max(0, offset - room);
    int to = Math.min(line.length(), offset + room);
    return SafeText.arePlain(line.substring(from, to))
        ? new ColumnMap(line, from, ONE_COLUMN_EACH, true)
        : measured(line, from == 0 ? 0 : farthestBefore(line, offset, room), offset, room);
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

  private static ColumnMap measured(String line, int first, int offset, int room) {
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
    return new ColumnMap(line, first, before, verbatim);
  }

  String line() {
    return line;
  }

  int width(int from, int to) {
    return before(to) - before(from);
  }

  /** The farthest offset within a number of columns after another one, if it was measured. */
  int forward(int from, int columns) {
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
  int back(int from, int columns) {
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

  void append(StringBuilder out, int from, int to) {
    if (verbatim) {
      out.append(line.substring(from, to));
      return;
    }
    for (int i = from; i < to; ) {
      int character = line.codePointAt(i);
      SafeText.appendFramed(out, character);
      i += Character.charCount(character);
    }
  }

  private int before(int offset) {
    return before == ONE_COLUMN_EACH ? offset - first : before[offset - first];
  }
}
