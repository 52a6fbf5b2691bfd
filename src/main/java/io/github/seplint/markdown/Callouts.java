package io.github.seplint.markdown;

import io.github.seplint.markdown.PreparedSource.Enclosure;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** Puts the blocks between the tags of a component into a node of their own. */
final class Callouts {
  private final PreparedSource prepared;
  private final TreeMap<Integer, Enclosure> byStart = new TreeMap<>();

  private Callouts(PreparedSource prepared) {
    this.prepared = prepared;
    prepared.enclosures().forEach(each -> byStart.put(each.span().start(), each));
  }

  static void gather(Node document, PreparedSource prepared) {
    new Callouts(prepared).gather(document);
  }

  private void gather(Node container) {
    Optional<Enclosure> open = Optional.empty();
    Node into = container;
    Node node = container.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      Optional<Enclosure> enclosure = enclosure(node);
      if (enclosure.isPresent()) {
        if (!enclosure.equals(open)) {
          into = new Callout(enclosure.get().name());
          node.insertBefore(into);
        }
        into.appendChild(node);
      } else if (node instanceof ListBlock
          || node instanceof ListItem
          || node instanceof BlockQuote) {
        gather(node);
      }
      open = enclosure;
      node = next;
    }
  }

  private Optional<Enclosure> enclosure(Node node) {
    if (node.getSourceSpans().isEmpty()) {
      return Optional.empty();
    }
    int start = prepared.origin(node.getSourceSpans().get(0).getInputIndex());
    return Optional.ofNullable(byStart.floorEntry(start))
        .map(Map.Entry::getValue)
        .filter(each -> start < each.span().end());
  }
}
