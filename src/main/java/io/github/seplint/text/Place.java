package io.github.seplint.text;

import java.util.List;

/**
 * A source location with its lines: everything a report needs, so that the text need not be kept.
 * Compact, as a run can have a million of them.
 *
 * @param path the display path, with {@code /} between its parts
 * @param from the offset in the file's text of the first character
 * @param to the offset after the last character
 * @param lines the text of the lines from {@code startLine} on, without line ends; at most {@link
 *     #MOST_LINES}, and of a very long line the part near the place
 * @param offset of the first character in the first of the lines
 */
public record Place(
    String path,
    int from,
    int to,
    int startLine,
    int startColumn,
    int endLine,
    int endColumn,
    List<String> lines,
    int offset) {

  /** As many lines of a long span as a frame shows. */
  public static final int MOST_LINES = 3;

  /** As much of a line on each side of the place as any screen shows, in UTF-16 code units. */
  public static final int REACH = 1000;

  public Place {
    lines = List.copyOf(lines);
  }

  /** A place with a span and the positions of its ends. */
  public Place(
      String path, Span span, Position start, Position end, List<String> lines, int offset) {
    this(
        path,
        span.start(),
        span.end(),
        start.line,
        start.column,
        end.line,
        end.column,
        lines,
        offset);
  }

  /** The range in the file's text. */
  public Span span() {
    return new Span(from, to);
  }

  /** The position of the first character. */
  public Position start() {
    return new Position(startLine, startColumn);
  }

  /** The position after the last character. */
  public Position end() {
    return new Position(endLine, endColumn);
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
