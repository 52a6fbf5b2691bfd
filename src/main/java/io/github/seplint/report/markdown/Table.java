package io.github.seplint.report.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** A table in the making. */
final class Table {
  private final TableBlock block = new TableBlock();
  private final TableBody body = new TableBody();
  private final List<Column> columns;

  /**
   * A column.
   *
   * @param figures whether it holds figures, which stand to the right
   */
  record Column(String name, boolean figures) {
    static Column words(String name) {
      return new Column(name, false);
    }

    static Column figures(String name) {
      return new Column(name, true);
    }
  }

  Table(Column... columns) {
    this.columns = List.of(columns);
    TableHead head = new TableHead();
    Node[] names = this.columns.stream().map(each -> new Text(each.name())).toArray(Node[]::new);
    head.appendChild(row(names));
    block.appendChild(head);
  }

  /** Adds a line with as many cells as there are columns. */
  void add(Node... cells) {
    body.appendChild(row(cells));
  }

  private TableRow row(Node... cells) {
    TableRow row = new TableRow();
    for (int i = 0; i < columns.size(); i++) {
      TableCell cell = new TableCell();
      if (columns.get(i).figures()) {
        cell.setAlignment(TableCell.Alignment.RIGHT);
      }
      fill(cell, cells[i]);
      row.appendChild(cell);
    }
    return row;
  }

  /** A cell cannot hold a paragraph, but its parts. */
  private static void fill(TableCell cell, Node content) {
    if (!(content instanceof Paragraph)) {
      cell.appendChild(content);
      return;
    }
    for (Node part = content.getFirstChild(); part != null; part = content.getFirstChild()) {
      cell.appendChild(part);
    }
  }

  Node block() {
    if (body.getFirstChild() != null) {
      block.appendChild(body);
    }
    return block;
  }
}
