package io.github.seplint.markdown;

import java.util.Arrays;

/**
 * A page as CommonMark can read it: what only MDX knows is blanked out or moved to the left, line
 * by line, and every offset can be taken back to the file.
 */
final class PreparedSource {
  private final StringBuilder text;
  private int[] lineStarts = new int[64];
  private int[] origins = new int[64];
  private int lines;

  PreparedSource(int capacity) {
    text = new StringBuilder(capacity);
  }

  String text() {
    return text.toString();
  }

  /**
   * Adds a line.
   *
   * @param content without line end
   * @param origin offset in the file of its first character
   */
  void add(CharSequence content, int origin) {
    if (lines == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, lines * 2);
      origins = Arrays.copyOf(origins, lines * 2);
    }
    lineStarts[lines] = text.length();
    origins[lines++] = origin;
    text.append(content).append('\n');
  }

  /** The offset in the file of a character of the prepared text. */
  int origin(int offset) {
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    int line = found >= 0 ? found : -found - 2;
    return origins[line] + offset - lineStarts[line];
  }
}
