package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws lines of a file with annotations, after a gutter of line numbers. */
public final class CodeFrame {
  private static final int MIN_ROOM = 20;
  private static final int GUTTER_EXTRA = 3;
  private static final Comparator<LineAnnotation> BY_LINE =
      (a, b) -> Integer.compare(a.number(), b.number());

  private final TerminalWriter out;
  private final int digits;
  private final int room;

  /**
   * Creates a frame.
   *
   * @param lastLine the largest line number, for the width of the gutter
   */
  public CodeFrame(TerminalWriter out, int lastLine) {
    this.out = out;
    this.digits = digits(lastLine);
    this.room = Math.max(MIN_ROOM, out.width() - digits - GUTTER_EXTRA);
  }

  /** A place with the style of its underline, and a label after it. */
  public record Annotation(Place place, Underline underline, String label) {}

  /** The style of an underline. */
  public record Underline(TextStyle style, char character) {}

  /** Draws places of one file, in the order of their lines. */
  public void draw(List<Annotation> annotations) {
    List<LineAnnotation> marks = new ArrayList<>();
    boolean continues = false;
    for (Annotation each : annotations) {
      LineAnnotation.addAll(marks, each);
      continues |= LineAnnotation.continuesAfterLines(each.place);
    }
    marks.sort(BY_LINE);
    blank();
    for (int i = 0; i < marks.size(); ) {
      int next = i + 1;
      while (next < marks.size() && marks.get(next).number() == marks.get(i).number()) {
        next++;
      }
      if (i > 0 && marks.get(i).number() > marks.get(i - 1).number() + 1) {
        gap();
      }
      drawLine(marks.subList(i, next));
      i = next;
    }
    if (continues) {
      gap();
    }
  }

  /** Draws an empty line. */
  public void blank() {
    ruler().append('\n');
  }

  /** Begins a line with a sign instead of the bar of the gutter. */
  public TerminalWriter beginNote(String sign) {
    return out.append(' ', digits + 1).append(TextStyle.GUTTER, sign).append(' ');
  }

  /** Draws a line with all its annotations if they fit, else once for each of them. */
  private void drawLine(List<LineAnnotation> marks) {
    LineAnnotation first = marks.get(0);
    int from = first.from();
    int to = first.to();
    for (LineAnnotation mark : marks) {
      from = Math.min(from, mark.from());
      to = Math.max(to, mark.to());
    }
    boolean fit =
        marks.size() == 1
            || ColumnMap.around(first.line(), from, room).forward(from, room - 2) >= to;
    if (fit) {
      drawLine(marks, VisibleRange.around(first.line(), from, to, room));
      return;
    }
    for (LineAnnotation mark : marks) {
      drawLine(List.of(mark), VisibleRange.around(mark.line(), mark.from(), mark.to(), room));
    }
  }

  private void drawLine(List<LineAnnotation> marks, VisibleRange excerpt) {
    int number = marks.get(0).number();
    out.append(' ', digits - digits(number)).open(TextStyle.GUTTER).append(number).append(" |");
    out.close(TextStyle.GUTTER);
    if (!excerpt.isEmpty()) {
      out.append(' ');
      excerpt.appendTo(out.buffer());
    }
    out.append('\n');
    for (LineAnnotation mark : marks) {
      underline(mark, excerpt);
    }
  }

  private void underline(LineAnnotation mark, VisibleRange excerpt) {
    int column = excerpt.columnOf(mark.from());
    int length = Math.max(mark.minLength(), excerpt.columnOf(mark.to()) - column);
    if (length == 0) {
      return;
    }
    TextStyle style = mark.underline().style();
    ruler().append(' ', column + 1).open(style).append(mark.underline().character(), length);
    if (!mark.label().isEmpty()) {
      out.append(' ').appendUntrusted(mark.label());
    }
    out.close(style).append('\n');
  }

  private TerminalWriter ruler() {
    return out.append(' ', digits + 1).append(TextStyle.GUTTER, "|");
  }

  private void gap() {
    out.append(TextStyle.GUTTER, "...").append('\n');
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /**
   * The part of an annotation on one line.
   *
   * @param number of the line, from 1
   * @param from offset in the line where the underline starts
   * @param to offset in the line where it ends
   * @param minLength in columns: 1 if an empty underline must be visible, else 0
   * @param label printed after the underline
   */
  private record LineAnnotation(
      int number, String line, int from, int to, int minLength, Underline underline, String label) {

    static void addAll(List<LineAnnotation> marks, Annotation annotation) {
      Place place = annotation.place;
      int last = place.lines().size() - 1;
      for (int i = 0; i <= last; i++) {
        String line = place.lines().get(i);
        int number = place.start().line() + i;
        int from = i == 0 ? base(line, place.offset()) : indentation(line);
        int to = i == 0 ? firstEnd(line, place) : end(line, number, place.end());
        String label = i == last ? annotation.label : "";
        marks.add(
            new LineAnnotation(
                number,
                line,
                from,
                Math.max(from, to),
                i == 0 ? 1 : 0,
                annotation.underline,
                label));
      }
    }

    /** Returns whether a place extends beyond the lines that it contains. */
    static boolean continuesAfterLines(Place place) {
      Position end = place.end();
      int lastLine = end.column() > 1 ? end.line() : end.line() - 1;
      return !place.lines().isEmpty() && lastLine >= place.start().line() + place.lines().size();
    }

    /** The underline of a combining character starts at its base character. */
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

    /** The end on a line other than the first. */
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
      while (offset < line.length()
          && (line.charAt(offset) == ' ' || line.charAt(offset) == '\t')) {
        offset++;
      }
      return offset;
    }
  }

  /**
   * The visible part of a line.
   *
   * @param start offset of its first character; greater than 0 if the line is cut before it
   * @param end offset after its last character
   */
  record VisibleRange(ColumnMap columns, int start, int end) {
    private static final char ELLIPSIS = '…';

    /** Columns kept before and after a span if there is room. */
    private static final int CONTEXT = 12;

    /**
     * The part of a line around a span that fits.
     *
     * @param from offset of the span's start
     * @param to offset of its end
     * @param room in columns
     */
    static VisibleRange around(String line, int from, int to, int room) {
      ColumnMap columns = ColumnMap.around(line, from, room);
      int end = columns.forward(0, room);
      if (end == line.length()) {
        return new VisibleRange(columns, 0, end);
      }
      boolean nearStart = columns.forward(0, room - CONTEXT) >= to;
      if (nearStart) {
        return new VisibleRange(columns, 0, columns.forward(0, room - 1));
      }
      boolean tooLong = columns.forward(from, room - 2) < to;
      return tooLong ? longSpan(columns, from, room) : centred(columns, from, to, room);
    }

    private static VisibleRange longSpan(ColumnMap columns, int from, int room) {
      int start = columns.back(from, CONTEXT);
      int end = columns.forward(start, room - 1);
      boolean oneEllipsis = start == 0 || end == columns.line().length();
      return new VisibleRange(columns, start, oneEllipsis ? end : columns.forward(start, room - 2));
    }

    private static VisibleRange centred(ColumnMap columns, int from, int to, int room) {
      int beside = (room - 2 - columns.width(from, to)) / 2;
      int end = columns.forward(to, beside);
      int start = columns.back(end, end == columns.line().length() ? room - 1 : room - 2);
      return new VisibleRange(columns, start, end);
    }

    boolean isEmpty() {
      return columns.line().isEmpty();
    }

    /** The column of an offset of the line; an offset that is cut off has the column of the cut. */
    int columnOf(int offset) {
      if (offset < start) {
        return 0;
      }
      int cuts = (start > 0 ? 1 : 0) + (offset > end ? 1 : 0);
      return cuts + columns.width(start, Math.min(offset, end));
    }

    void appendTo(StringBuilder out) {
      if (start > 0) {
        out.append(ELLIPSIS);
      }
      columns.append(out, start, end);
      if (end < columns.line().length()) {
        out.append(ELLIPSIS);
      }
    }
  }
}
