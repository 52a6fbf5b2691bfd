package io.github.seplint.report;

import io.github.seplint.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws lines of a file with what is marked in them, behind a gutter of line numbers. */
final class Frame {
  private static final int LEAST_ROOM = 20;
  private static final int RULER = 3;
  private static final Comparator<Mark> BY_LINE = (a, b) -> Integer.compare(a.number(), b.number());

  private final Ink ink;
  private final int digits;
  private final int room;

  /**
   * A frame whose gutter has room for line numbers.
   *
   * @param lastLine the greatest of them
   */
  Frame(Ink ink, int lastLine) {
    this.ink = ink;
    this.digits = digits(lastLine);
    this.room = Math.max(LEAST_ROOM, ink.width() - digits - RULER);
  }

  /** A place and what is said of it. */
  record Marked(Place place, Mark.Style style, String label) {}

  /** Draws places of one file, in the order of their lines. */
  void draw(List<Marked> places) {
    List<Mark> marks = new ArrayList<>();
    boolean goesOn = false;
    for (Marked marked : places) {
      Mark.addAll(marks, marked.place, marked.style, marked.label);
      goesOn |= Mark.goesOn(marked.place);
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
  void blank() {
    ruler().put('\n');
  }

  /** Begins a line that belongs to the frame, behind a sign in the place of the ruler. */
  Ink aside(String sign) {
    return ink.repeat(' ', digits + 1).put(Role.GUTTER, sign).put(' ');
  }

  private static int behindLine(List<Mark> marks, int first) {
    int next = first + 1;
    while (next < marks.size() && marks.get(next).number() == marks.get(first).number()) {
      next++;
    }
    return next;
  }

  /** One line with all its marks, if they fit; else once for each of them. */
  private void drawLine(List<Mark> marks) {
    Mark first = marks.get(0);
    int from = first.from();
    int to = first.to();
    for (Mark mark : marks) {
      from = Math.min(from, mark.from());
      to = Math.max(to, mark.to());
    }
    boolean together =
        marks.size() == 1 || Columns.around(first.line(), from, room).forward(from, room - 2) >= to;
    if (together) {
      drawLine(marks, Excerpt.around(first.line(), from, to, room));
      return;
    }
    for (Mark mark : marks) {
      drawLine(List.of(mark), Excerpt.around(mark.line(), mark.from(), mark.to(), room));
    }
  }

  private void drawLine(List<Mark> marks, Excerpt excerpt) {
    int number = marks.get(0).number();
    ink.repeat(' ', digits - digits(number)).open(Role.GUTTER).put(number).put(" |");
    ink.close(Role.GUTTER);
    if (!excerpt.isEmpty()) {
      ink.put(' ');
      excerpt.appendTo(ink.text());
    }
    ink.put('\n');
    for (Mark mark : marks) {
      underline(mark, excerpt);
    }
  }

  private void underline(Mark mark, Excerpt excerpt) {
    int column = excerpt.columnOf(mark.from());
    int length = Math.max(mark.least(), excerpt.columnOf(mark.to()) - column);
    if (length == 0) {
      return;
    }
    Role role = mark.style().role();
    ruler().repeat(' ', column + 1).open(role).repeat(mark.style().stroke(), length);
    if (!mark.label().isEmpty()) {
      ink.put(' ').foreign(mark.label());
    }
    ink.close(role).put('\n');
  }

  private Ink ruler() {
    return ink.repeat(' ', digits + 1).put(Role.GUTTER, "|");
  }

  private void gap() {
    ink.put(Role.GUTTER, "...").put('\n');
  }

  private static int digits(int number) {
    int digits = 1;
    for (int rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
