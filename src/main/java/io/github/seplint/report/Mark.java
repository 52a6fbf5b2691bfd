package io.github.seplint.report;

import io.github.seplint.source.Place;
import io.github.seplint.source.Position;
import io.github.seplint.source.SafeText;
import java.util.List;

/**
 * One line of a place, with what is underlined of it.
 *
 * @param number of the line, from 1
 * @param from offset in the line where the underline starts
 * @param to offset in the line where it ends
 * @param least columns that it is long: one, so that an empty span is seen, or none
 * @param label what is said behind it
 */
record Mark(int number, String line, int from, int to, int least, Style style, String label) {

  /** How a place is underlined. */
  record Style(Role role, char stroke) {}

  static void addAll(List<Mark> marks, Place place, Style style, String label) {
    int last = place.lines().size() - 1;
    for (int i = 0; i <= last; i++) {
      String line = place.lines().get(i);
      int number = place.start().line() + i;
      int from = i == 0 ? base(line, place.offset()) : indentation(line);
      int to = i == 0 ? firstEnd(line, place) : end(line, number, place.end());
      int least = i == 0 ? 1 : 0;
      marks.add(
          new Mark(number, line, from, Math.max(from, to), least, style, i == last ? label : ""));
    }
  }

  /** Whether a place goes on where its lines end. */
  static boolean goesOn(Place place) {
    Position end = place.end();
    int lastLine = end.column() > 1 ? end.line() : end.line() - 1;
    return !place.lines().isEmpty() && lastLine >= place.start().line() + place.lines().size();
  }

  /** A combining character is underlined under what it stands on. */
  private static int base(String line, int offset) {
    int from = offset;
    while (from > 0 && from < line.length() && SafeText.width(line.codePointAt(from)) == 0) {
      from = line.offsetByCodePoints(from, -1);
    }
    return from;
  }

  private static int firstEnd(String line, Place place) {
    return place.start().line() == place.end().line()
        ? Math.min(line.length(), place.offset() + place.span().length())
        : line.stripTrailing().length();
  }

  /** In a line other than the first: of the last one so many code points, of others all. */
  private static int end(String line, int number, Position end) {
    if (number < end.line()) {
      return line.stripTrailing().length();
    }
    int offset = 0;
    for (int i = 1; i < end.column() && offset < line.length(); i++) {
      offset += Character.charCount(line.codePointAt(offset));
    }
    return offset;
  }

  private static int indentation(String line) {
    int offset = 0;
    while (offset < line.length() && (line.charAt(offset) == ' ' || line.charAt(offset) == '\t')) {
      offset++;
    }
    return offset;
  }
}
