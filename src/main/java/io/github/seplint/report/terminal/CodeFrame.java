package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws lines of a file with what is marked in them, behind a gutter of line numbers. */
public final class CodeFrame {
  private static final int LEAST_ROOM = 20;
  private static final int RULER = 3;
  private static final Comparator<Annotation> BY_LINE =
      (a, b) -> Integer.compare(a.number(), b.number());

  private final TerminalWriter ink;
  private final int digits;
  private final int room;

  /**
   * A frame whose gutter has room for line numbers.
   *
   * @param lastLine the greatest of them
   */
  public CodeFrame(TerminalWriter ink, int lastLine) {
    this.ink = ink;
    this.digits = digits(lastLine);
    this.room = Math.max(LEAST_ROOM, ink.width() - digits - RULER);
  }

  /** A place and what is said of it. */
  public record Marked(Place place, Annotation.Style style, String label) {}

  /** Draws places of one file, in the order of their lines. */
  public void draw(List<Marked> places) {
    List<Annotation> marks = new ArrayList<>();
    boolean goesOn = false;
    for (Marked marked : places) {
      Annotation.addAll(marks, marked.place, marked.style, marked.label);
      goesOn |= Annotation.goesOn(marked.place);
    }
    marks.sort(BY_LINE);
    blank();
    for (int i = 0; i < marks.size(); ) {
      int next = behindLine(marks, i);
      if (i > 0 && marks.get(i).number() > marks.get(i - 1).number() + 1) {
        gap();
      }
      drawLine(marks.subList(i, next));
      i = next;
    }
    if (goesOn) {
      gap();
    }
  }

  /** An empty line. */
  public void blank() {
    ruler().put('\n');
  }

  /** Begins a line that belongs to the frame, behind a sign in the place of the ruler. */
  public TerminalWriter aside(String sign) {
    return ink.repeat(' ', digits + 1).put(TextStyle.GUTTER, sign).put(' ');
  }

  private static int behindLine(List<Annotation> marks, int first) {
    int next = first + 1;
    while (next < marks.size() && marks.get(next).number() == marks.get(first).number()) {
      next++;
    }
    return next;
  }

  /** One line with all its marks, if they fit; else once for each of them. */
  private void drawLine(List<Annotation> marks) {
    Annotation first = marks.get(0);
    int from = first.from();
    int to = first.to();
    for (Annotation mark : marks) {
      from = Math.min(from, mark.from());
      to = Math.max(to, mark.to());
    }
    boolean together =
        marks.size() == 1
            || ColumnMap.around(first.line(), from, room).forward(from, room - 2) >= to;
    if (together) {
      drawLine(marks, VisibleRange.around(first.line(), from, to, room));
      return;
    }
    for (Annotation mark : marks) {
      drawLine(List.of(mark), VisibleRange.around(mark.line(), mark.from(), mark.to(), room));
    }
  }

  private void drawLine(List<Annotation> marks, VisibleRange excerpt) {
    int number = marks.get(0).number();
    ink.repeat(' ', digits - digits(number)).open(TextStyle.GUTTER).put(number).put(" |");
    ink.close(TextStyle.GUTTER);
    if (!excerpt.isEmpty()) {
      ink.put(' ');
      excerpt.appendTo(ink.text());
    }
    ink.put('\n');
    for (Annotation mark : marks) {
      underline(mark, excerpt);
    }
  }

  private void underline(Annotation mark, VisibleRange excerpt) {
    int column = excerpt.columnOf(mark.from());
    int length = Math.max(mark.least(), excerpt.columnOf(mark.to()) - column);
    if (length == 0) {
      return;
    }
    TextStyle role = mark.style().role();
    ruler().repeat(' ', column + 1).open(role).repeat(mark.style().stroke(), length);
    if (!mark.label().isEmpty()) {
      ink.put(' ').foreign(mark.label());
    }
    ink.close(role).put('\n');
  }

  private TerminalWriter ruler() {
    return ink.repeat(' ', digits + 1).put(TextStyle.GUTTER, "|");
  }

  private void gap() {
    ink.put(TextStyle.GUTTER, "...").put('\n');
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    return digits;
  }

  /**
   * One line of a place, with what is underlined of it.
   *
   * @param number of the line, from 1
   * @param from offset in the line where the underline starts
   * @param to offset in the line where it ends
   * @param least columns that it is long: one, so that an empty span is seen, or none
   * @param label what is said behind it
   */
  public record Annotation(
      int number, String line, int from, int to, int least, Style style, String label) {

    /** How a place is underlined. */
    public record Style(TextStyle role, char stroke) {}

    static void addAll(List<Annotation> marks, Place place, Style style, String label) {
      int last = place.lines().size() - 1;
      for (int i = 0; i <= last; i++) {
        String line = place.lines().get(i);
        int number = place.start().line() + i;
        int from = i == 0 ? base(line, place.offset()) : indentation(line);
        int to = i == 0 ? firstEnd(line, place) : end(line, number, place.end());
        int least = i == 0 ? 1 : 0;
        marks.add(
            new Annotation(
                number, line, from, Math.max(from, to), least, style, i == last ? label : ""));
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
      while (offset < line.length()
          && (line.charAt(offset) == ' ' || line.charAt(offset) == '\t')) {
        offset++;
      }
      return offset;
    }
  }

  /**
   * The part of a line that is shown.
   *
   * @param start offset of its first character; greater than 0 if the line is cut before it
   * @param end offset behind its last character
   */
  record VisibleRange(ColumnMap columns, int start, int end) {
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
      boolean cutOnce = start == 0 || end == columns.line().length();
      return new VisibleRange(columns, start, cutOnce ? end : columns.forward(start, room - 2));
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
}
