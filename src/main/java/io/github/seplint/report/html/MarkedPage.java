package io.github.seplint.report.html;

import io.github.seplint.markdown.MarkedText;
import io.github.seplint.markdown.MdxTree;
import io.github.seplint.source.SourceText;
import io.github.seplint.source.Span;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The tree of a page with marked normative sentences. */
final class MarkedPage {
  private final Node document;
  private final IdentityHashMap<MarkedText, Piece> pieces = new IdentityHashMap<>();

  /**
   * A marked piece of a page.
   *
   * @param sentence empty for a lead-in
   * @param id empty if another piece has it
   */
  record Piece(Optional<Sentence> sentence, Optional<String> id) {}

  private MarkedPage(Node document) {
    this.document = document;
  }

  /**
   * Marks a page.
   *
   * @param sentences of it, in order
   */
  static MarkedPage of(SourceText source, List<Sentence> sentences) {
    MdxTree tree = MdxTree.of(source);
    MarkedPage page = new MarkedPage(tree.document());
    Map<Span, Optional<Sentence>> ranges = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      NormativeSentence unit = sentence.traced().unit();
      ranges.put(unit.place().span(), Optional.of(sentence));
      unit.leadIn().ifPresent(place -> ranges.putIfAbsent(place.span(), Optional.empty()));
    }
    List<List<MarkedText>> marked = tree.mark(new ArrayList<>(ranges.keySet()));
    int at = 0;
    for (Optional<Sentence> sentence : ranges.values()) {
      page.add(sentence, marked.get(at++));
    }
    return page;
  }

  Node document() {
    return document;
  }

  Piece piece(MarkedText node) {
    return pieces.getOrDefault(node, new Piece(Optional.empty(), Optional.empty()));
  }

  private void add(Optional<Sentence> sentence, List<MarkedText> nodes) {
    Optional<String> id = sentence.map(Sentence::id);
    for (MarkedText node : nodes) {
      pieces.put(node, new Piece(sentence, id));
      id = Optional.empty();
    }
    if (sentence.isPresent() && !nodes.isEmpty()) {
      outsideOfLinks(nodes.get(nodes.size() - 1)).insertAfter(new SentenceEnd(sentence.get()));
    }
  }

  /** A link holds no other link. */
  private static Node outsideOfLinks(Node node) {
    Node outside = node;
    for (Node at = node; at.getParent() != null; at = at.getParent()) {
      if (at instanceof Link) {
        outside = at;
      }
    }
    return outside;
  }
}
