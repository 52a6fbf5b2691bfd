package io.github.seplint.mdx;

import io.github.seplint.mdx.MdxPreprocessor.PreprocessedPage;
import io.github.seplint.mdx.MdxPreprocessor.PreprocessedPage.Enclosure;
import io.github.seplint.mdx.RangeMarker.MarkedText;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A page as a tree of CommonMark's nodes, for rendering: the same text as in {@link
 * MdxParser#blocks}, with its markup. Tags and expressions are empty nodes.
 */
public final class MdxDocument {
  private final String file;
  private final PreprocessedPage prepared;
  private final Node document;

  private MdxDocument(String file, PreprocessedPage prepared, Node document) {
    this.file = file;
    this.prepared = prepared;
    this.document = document;
  }

  public static MdxDocument of(SourceText page) {
    PreprocessedPage prepared = MdxPreprocessor.prepare(page);
    Node document = MdxParser.parse(prepared);
    groupCallouts(document, prepared);
    return new MdxDocument(page.text(), prepared, document);
  }

  /** The root; callers may change the tree. */
  public Node document() {
    return document;
  }

  /**
   * Moves the text of ranges of the file into separate nodes.
   *
   * @param ranges that do not overlap, each in one block, as the places of sentences are
   * @return the pieces of each range, in order; empty for a range without visible text
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

  /** Moves the blocks between the tags of a component into a separate node. */
  private static void groupCallouts(Node container, PreprocessedPage prepared) {
    Optional<Enclosure> open = Optional.empty();
    Node into = container;
    Node node = container.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      Optional<Enclosure> enclosure =
          node.getSourceSpans().stream()
              .findFirst()
              .flatMap(span -> prepared.enclosure(span.getInputIndex()));
      if (enclosure.isPresent()) {
        if (!enclosure.equals(open)) {
          into = new Callout(enclosure.get().name());
          node.insertBefore(into);
        }
        into.appendChild(node);
      } else if (node instanceof ListBlock
          || node instanceof ListItem
          || node instanceof BlockQuote) {
        groupCallouts(node, prepared);
      }
      open = enclosure;
      node = next;
    }
  }

  /** The content of a component that is set off from the page, such as {@code <Note>}. */
  public static final class Callout extends CustomBlock {
    private final String name;

    Callout(String name) {
      this.name = name;
    }

    /** Returns the name of the component. */
    public String name() {
      return name;
    }
  }
}
