package io.github.seplint.mdx;

import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Wraps the text of ranges: text nodes are split at the ends of ranges, then adjacent nodes of one
 * range are grouped, as high in the tree as possible.
 */
public final class RangeMarker {
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

  List<List<MarkedText>> pieces() {
    return pieces;
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
      inlines.place(code).ifPresent(place -> leaves.put(code, range(place)));
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
    Run run = new Run();
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
        run = new Run();
        wrap(node);
      }
      node = next;
    }
  }

  /** Neighbours of one range; a line break between two of them is wrapped with them. */
  private final class Run {
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
    Optional<Integer> leaf = leaves.getOrDefault(node, Optional.empty());
    if (leaves.containsKey(node)) {
      cover.add(leaf);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      cover.addAll(cover(child));
    }
    return cover;
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
}
