package io.github.seplint.text;

import java.util.List;

/**
 * A source location with its lines: everything a report needs, so that the text need not be kept.
 *
 * @param path the display path, with {@code /} between its parts
 * @param span the range in the file's text
 * @param start position of the first character
 * @param end position after the last character
 * @param lines the text of the lines from {@code start.line()} on, without line ends; at most
 *     {@link #MOST_LINES}, and of a very long line the part near the place
 * @param offset of the first character in the first of the lines
 */
public record Place(
    String path, Span span, Position start, Position end, List<String> lines, int offset) {

  /** As many lines of a long span as a frame shows. */
  public static final int MOST_LINES = 3;

  /** As much of a line on each side of the place as any screen shows, in UTF-16 code units. */
  public static final int REACH = 1000;

  public Place {
    lines = List.copyOf(lines);
  }

  /**
   * A place a person can find in an editor.
   *
   * @param line counted from 1
   * @param column counted from 1, in code points
   */
  public record Position(int line, int column) {}

  /**
   * A span as one-based positions for users.
   *
   * @param end position after the last character
   */
  public record Region(Position start, Position end) {}
}
