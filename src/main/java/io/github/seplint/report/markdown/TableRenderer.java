package io.github.seplint.report.markdown;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.commonmark.text.AsciiMatcher;
import org.commonmark.text.CharMatcher;

/**
 * Writes tables with a space on both sides of each bar. The library writes none, and its own parser
 * then takes a bar behind a backslash for text, even if that backslash is escaped.
 */
final class TableRenderer implements NodeRenderer {
  private static final CharMatcher BAR = AsciiMatcher.builder().c('|').build();

  private final MarkdownNodeRendererContext context;
  private final MarkdownWriter writer;

  TableRenderer(MarkdownNodeRendererContext context) {
    this.context = context;
    this.writer = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(TableBlock.class);
  }

  @Override
  public void render(Node table) {
    writer.pushTight(true);
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        writeRow((TableRow) row);
        if (part instanceof TableHead) {
          writeAlignments(row);
        }
      }
    }
    writer.popTight();
    writer.block();
  }

  private void writeRow(TableRow row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      writer.raw("| ");
      writer.pushRawEscape(BAR);
      for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
        context.render(part);
      }
      writer.popRawEscape();
      writer.raw(" ");
    }
    writer.raw("|");
    writer.block();
  }

  private void writeAlignments(Node row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      boolean right = ((TableCell) cell).getAlignment() == TableCell.Alignment.RIGHT;
      writer.raw(right ? "| ---: " : "| --- ");
    }
    writer.raw("|");
    writer.block();
  }
}
