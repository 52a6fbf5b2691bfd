package io.github.seplint.report.terminal;

import io.github.seplint.text.SafeText;
import java.util.Arrays;

/**
 * Measures the part of a line that a screen could show. Each character is looked at once: a start
 * runs code that is not compiled yet, and this is where a report spends its time.
 */
final class ColumnMap {
  private static final int[] ONE_EACH = {};

  private final String line;
  private final int first;
  private final int[] before;
  private final boolean verbatim;

  /**
   * What was measured.
   *
   * @param first offset in the line where the part begins
   * @param before for each offset from there on, how many columns are before it; or {@link
   *     #ONE_EACH}
   * @param verbatim whether the part is shown as it is
   */
  private ColumnMap(String line, int first, int[] before, boolean verbatim) {
    this.line = line;
    this.first = first;
    this.before = before;
    this.verbatim = verbatim;
  }

  /**
   * Measures a line as far on both sides of an offset as a screen could show.
   *
   * @param offset at a character's start
   * @param room in columns
   */
  static ColumnMap around(String line, int offset, int room) {
    int from = Math.max(0, offset - room);
    int to = Math.min(line.length(), offset + room);
    return SafeText.arePlain(line.substring(from, to))
        ? new ColumnMap(line, from, ONE_EACH, true)
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
      // Both, as between the halves of a character nothing can be cut.
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

  /** The farthest offset behind one that so many columns reach; the offset itself if unmeasured. */
  int forward(int from, int columns) {
    if (from < first) {
      return from;
    }
    if (before == ONE_EACH) {
      return Math.min(line.length(), from + columns);
    }
    int reached = before(from) + columns;
    int at = from;
    while (at < line.length() && before(at + 1) <= reached) {
      at++;
    }
    return at;
  }

  /** The farthest offset before one that so many columns reach; no combining character is there. */
  int back(int from, int columns) {
    if (before == ONE_EACH) {
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
    return before == ONE_EACH ? offset - first : before[offset - first];
  }
}
