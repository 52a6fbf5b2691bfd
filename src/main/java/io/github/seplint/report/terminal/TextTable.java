package io.github.seplint.report.terminal;

import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.text.SafeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * A table of aligned columns. A left-aligned cell at the end of a row is neither measured nor
 * padded.
 */
public final class TextTable {
  private static final int MIN_WRAPPED = 24;

  private final int gap;
  private final List<Column> columns;
  private final List<List<TextCell>> rows = new ArrayList<>();

  /** A column: whether its cells are aligned to the right, and its minimum width. */
  public record Column(boolean right, int minWidth) {
    public static final Column LEFT = new Column(false, 0);

    public static final Column RIGHT = new Column(true, 0);
  }

  /**
   * A cell.
   *
   * @param width in columns of the terminal
   * @param content writes the cell; called with the column of the terminal at which it begins
   */
  public record TextCell(int width, ObjIntConsumer<TerminalWriter> content) {
    /** A cell of untrusted text. */
    public static TextCell of(String text) {
      return new TextCell(width(text), (out, left) -> out.appendUntrusted(text));
    }

    /** A cell of untrusted text with a style. */
    public static TextCell of(TextStyle style, String text) {
      return new TextCell(width(text), (out, left) -> out.appendUntrusted(style, text));
    }

    /** A cell with a hyperlink, and text after it. */
    public static TextCell link(TextStyle style, String url, String text, String suffix) {
      return new TextCell(
          width(text + suffix), (out, left) -> out.appendLink(style, url, text).append(suffix));
    }

    /** A cell for the end of a row, wrapped to the width of the terminal. */
    public static TextCell wrapped(String text) {
      return new TextCell(
          width(text),
          (out, left) -> {
            int room = Math.max(MIN_WRAPPED, out.width() - left);
            TextWrapper lines = new TextWrapper(out, room, "", " ".repeat(left));
            lines.append(text);
            lines.flush();
          });
    }

    private static int width(String text) {
      return SafeText.width(text, 0, text.length());
    }
  }

  /** A table without rows; the gap is the number of spaces between columns. */
  public TextTable(int gap, Column... columns) {
    this.gap = gap;
    this.columns = List.of(columns);
  }

  /** Adds a row; it may have fewer cells than there are columns. */
  public void row(TextCell... cells) {
    rows.add(List.of(cells));
  }

  /** Adds a row of untrusted texts with one style. */
  public void heading(String... names) {
    row(
        Arrays.stream(names)
            .map(name -> TextCell.of(TextStyle.HEADING, name))
            .toArray(TextCell[]::new));
  }

  public void write(TerminalWriter out) {
    int[] widths = widths();
    for (List<TextCell> row : rows) {
      int left = 0;
      for (int i = 0; i < row.size(); i++) {
        boolean last = i == row.size() - 1;
        TextCell cell = row.get(i);
        if (!last || cell.width() > 0) {
          boolean right = columns.get(i).right();
          int padding = Math.max(0, widths[i] - cell.width());
          out.append(' ', (i == 0 ? 0 : gap) + (right ? padding : 0));
          cell.content().accept(out, left + (i == 0 ? 0 : gap));
          out.append(' ', right || last ? 0 : padding);
        }
        left += widths[i] + (i == 0 ? 0 : gap);
      }
      out.append('\n');
    }
  }

  private int[] widths() {
    int[] widths = columns.stream().mapToInt(Column::minWidth).toArray();
    for (List<TextCell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (columns.get(i).right() || i < row.size() - 1) {
          widths[i] = Math.max(widths[i], row.get(i).width());
        }
      }
    }
    return widths;
  }
}
