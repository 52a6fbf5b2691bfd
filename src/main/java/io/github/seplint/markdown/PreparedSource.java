package io.github.seplint.markdown;

import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A page as CommonMark can read it: what only MDX knows is blanked out or moved to the left, line
 * by line, and every offset can be taken back to the file.
 */
final class PreparedSource {
  private final StringBuilder text;
  private int[] lineStarts = new int[64];
  private int[] origins = new int[64];
  private int lines;
  private final List<Enclosure> enclosures = new ArrayList<>();

  PreparedSource(int capacity) {
    text = new StringBuilder(capacity);
  }

  /**
   * What stands between the tags of a component that sets it off; none stands in another.
   *
   * @param span in the file
   */
  record Enclosure(String name, Span span) {}

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

  void enclose(String name, Span span) {
    enclosures.add(new Enclosure(name, span));
  }

  /** In the order of the file. */
  List<Enclosure> enclosures() {
    return enclosures;
  }

  /** The offset in the file of a character of the prepared text. */
  int origin(int offset) {
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    int line = found >= 0 ? found : -found - 2;
    return origins[line] + offset - lineStarts[line];
  }
}
