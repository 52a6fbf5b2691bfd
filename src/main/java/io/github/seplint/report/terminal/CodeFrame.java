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
  private final List<LineAnnotation> marks = new ArrayList<>();
  private boolean continues;

  /** Creates a frame whose gutter has room for the number of the last line. */
  public CodeFrame(TerminalWriter out, int lastLine) {
    this.out = out;
    this.digits = digits(lastLine);
    this.room = Math.max(MIN_ROOM, out.width() - digits - GUTTER_EXTRA);
  }

  /** Adds a place, which is underlined; the label follows the underline. */
  public void annotate(Place place, TextStyle style, String label) {
    int last = place.lines().size() - 1;
    for (int i = 0; i <= last; i++) {
      String line = place.lines().get(i);
      int number = place.start().line() + i;
      int from = i == 0 ? base(line, place.offset()) : indentation(line);
      int to = i == 0 ? firstEnd(line, place) : end(line, number, place.end());
      int minLength = i == 0 ? 1 : 0;
      marks.add(
          new LineAnnotation(
              number, line, from, Math.max(from, to), minLength, style, i == last ? label : ""));
    }
    continues |= continuesAfterLines(place);
  }

  /** Draws the places of one file that were added, in the order of their lines. */
  public void draw() {
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
    marks.clear();
    continues = false;
  }

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
    if (marks.size() == 1 || VisibleLine.fits(first.line(), from, to, room)) {
      drawLine(marks, VisibleLine.around(first.line(), from, to, room));
      return;
    }
    for (LineAnnotation mark : marks) {
      drawLine(List.of(mark), VisibleLine.around(mark.line(), mark.from(), mark.to(), room));
    }
  }

  private void drawLine(List<LineAnnotation> marks, VisibleLine visible) {
    int number = marks.get(0).number();
    out.append(' ', digits - digits(number)).open(TextStyle.GUTTER).append(number).append(" |");
    out.close(TextStyle.GUTTER);
    if (!visible.isEmpty()) {
      out.append(' ');
      visible.appendTo(out.buffer());
    }
    out.append('\n');
    for (LineAnnotation mark : marks) {
      underline(mark, visible);
    }
  }

  private void underline(LineAnnotation mark, VisibleLine visible) {
    int column = visible.columnOf(mark.from());
    int length = Math.max(mark.minLength(), visible.columnOf(mark.to()) - column);
    if (length == 0) {
      return;
    }
    ruler()
        .append(' ', column + 1)
        .open(mark.style())
        .append(mark.style() == TextStyle.NOTE ? '-' : '^', length);
    if (!mark.label().isEmpty()) {
      out.append(' ').appendUntrusted(mark.label());
    }
    out.close(mark.style()).append('\n');
  }

  private TerminalWriter ruler() {
    return out.append(' ', digits + 1).append(TextStyle.GUTTER, "|");
  }

  private void gap() {
    out.append(TextStyle.GUTTER, "...").append('\n');
  }

  private static int digits(int number) {
    return String.valueOf(number).length();
  }

  /** Returns whether a place extends beyond the lines that it contains. */
  private static boolean continuesAfterLines(Place place) {
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
    while (offset < line.length() && (line.charAt(offset) == ' ' || line.charAt(offset) == '\t')) {
      offset++;
    }
    return offset;
  }

  /**
   * The part of an annotation on one line; the underline goes from one offset to another.
   *
   * @param minLength in columns: 1 if an empty underline must be visible, else 0
   */
  private record LineAnnotation(
      int number, String line, int from, int to, int minLength, TextStyle style, String label) {}
}
