package io.github.seplint.markdown;

import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A page as a tree of CommonMark's nodes, to be drawn: the same text as {@link Mdx#blocks} has,
 * with its markup. Tags and expressions are empty nodes.
 */
public final class MdxTree {
  private final String file;
  private final PreparedSource prepared;
  private final Node document;

  private MdxTree(String file, PreparedSource prepared, Node document) {
    this.file = file;
    this.prepared = prepared;
    this.document = document;
  }

  public static MdxTree of(SourceText page) {
    PreparedSource prepared = MdxLines.prepare(page);
    Node document = Mdx.parse(prepared);
    Callouts.gather(document, prepared);
    return new MdxTree(page.text(), prepared, document);
  }

  /** The root; whoever changes the tree changes this. */
  public Node document() {
    return document;
  }

  /**
   * Puts the text of ranges of the file into nodes of their own.
   *
   * @param ranges that do not overlap, each in one block, as the places of sentences are
   * @return the pieces of each range, in order; none where nothing of it is shown
   */
  public List<List<MarkedText>> mark(List<Span> ranges) {
    RangeMarker marker = new RangeMarker(ranges);
    for (Node block : textBlocks()) {
      marker.mark(block, InlineText.of(block, file, prepared));
    }
    return marker.pieces();
  }

  private List<Node> textBlocks() {
    List<Node> blocks = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            blocks.add(paragraph);
          }

          @Override
          public void visit(Heading heading) {
            blocks.add(heading);
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell) {
              blocks.add(node);
            } else {
              visitChildren(node);
            }
          }
        });
    return blocks;
  }
}
