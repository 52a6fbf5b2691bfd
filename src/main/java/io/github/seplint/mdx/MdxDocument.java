package io.github.seplint.mdx;

import io.github.seplint.mdx.MdxPreprocessor.PreprocessedPage;
import io.github.seplint.mdx.MdxPreprocessor.PreprocessedPage.Enclosure;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

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
    Node document = MdxParser.parse(page, prepared);
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
    return marker.pieces;
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

  /**
   * The inline nodes of one range of the file, or of a part of it: a range that begins inside of an
   * emphasis and ends after it has a piece on each side.
   */
  public static final class MarkedText extends CustomNode {
    private final int range;

    MarkedText(int range) {
      this.range = range;
    }

    /** The index of the range, counted from 0. */
    public int range() {
      return range;
    }
  }

  /**
   * Wraps the text of ranges: text nodes are split at the ends of ranges, then adjacent nodes of
   * one range are grouped, as high in the tree as possible.
   */
  private static final class RangeMarker {
    private final TreeMap<Integer, Integer> byStart = new TreeMap<>();
    private final List<Span> ranges;
    private final List<List<MarkedText>> pieces = new ArrayList<>();

    /** The range of each text node, if any. */
    private final IdentityHashMap<Node, Optional<Integer>> leaves = new IdentityHashMap<>();

    RangeMarker(List<Span> ranges) {
      this.ranges = List.copyOf(ranges);
      for (int i = 0; i < ranges.size(); i++) {
        byStart.put(ranges.get(i).start(), i);
        pieces.add(new ArrayList<>());
      }
    }

    void mark(Node block, InlineText inlines) {
      leaves.clear();
      block.accept(new Cutter(inlines));
      wrap(block);
    }

    /** Splits text nodes and records the range of each piece. */
    private final class Cutter extends AbstractVisitor {
      private final InlineText inlines;

      Cutter(InlineText inlines) {
        this.inlines = inlines;
      }

      /** Skips images, as {@link InlineText} does: their text is not part of a sentence. */
      @Override
      public void visit(Image image) {}

      @Override
      public void visit(Code code) {
        inlines.places(code).stream()
            .findFirst()
            .ifPresent(place -> leaves.put(code, range(place)));
      }

      @Override
      public void visit(Text text) {
        List<Span> places = inlines.places(text);
        String literal = text.getLiteral();
        Node last = text;
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
          Optional<Integer> range = range(places.get(i));
          boolean ends = i + 1 == places.size() || !range.equals(range(places.get(i + 1)));
          if (ends) {
            int to = i + 1 == places.size() ? literal.length() : i + 1;
            last = piece(text, last, literal.substring(from, to), range);
            from = to;
          }
        }
      }

      /** Creates a node for a piece; the first piece stays in the existing node. */
      private Node piece(Text text, Node last, String literal, Optional<Integer> range) {
        Text piece = text;
        if (leaves.containsKey(text)) {
          piece = new Text(literal);
          last.insertAfter(piece);
        } else {
          text.setLiteral(literal);
        }
        leaves.put(piece, range);
        return piece;
      }
    }

    private Optional<Integer> range(Span place) {
      return Optional.ofNullable(byStart.floorEntry(place.start()))
          .map(Map.Entry::getValue)
          .filter(index -> ranges.get(index).contains(place));
    }

    private void wrap(Node parent) {
      MarkedRun run = new MarkedRun();
      Node node = parent.getFirstChild();
      while (node != null) {
        Node next = node.getNext();
        Set<Optional<Integer>> cover = cover(node);
        Optional<Integer> range = cover.size() == 1 ? cover.iterator().next() : Optional.empty();
        if (range.isPresent()) {
          run.add(node, range.get());
        } else if (cover.isEmpty()) {
          run.between.add(node);
        } else {
          run = new MarkedRun();
          wrap(node);
        }
        node = next;
      }
    }

    /** Neighbours of one range; a line break between two of them is wrapped with them. */
    private final class MarkedRun {
      private final List<Node> between = new ArrayList<>();
      private Optional<MarkedText> piece = Optional.empty();

      void add(Node node, int range) {
        if (piece.filter(each -> each.range() == range).isPresent()) {
          between.forEach(piece.get()::appendChild);
        } else {
          MarkedText opened = new MarkedText(range);
          pieces.get(range).add(opened);
          node.insertBefore(opened);
          piece = Optional.of(opened);
        }
        between.clear();
        piece.get().appendChild(node);
      }
    }

    /** The ranges of the text in a node; none if it has no text. */
    private Set<Optional<Integer>> cover(Node node) {
      Set<Optional<Integer>> cover = new LinkedHashSet<>();
      Optional.ofNullable(leaves.get(node)).ifPresent(cover::add);
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        cover.addAll(cover(child));
      }
      return cover;
    }
  }
}
