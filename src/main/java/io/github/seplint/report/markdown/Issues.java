package io.github.seplint.report.markdown;

import io.github.seplint.coverage.Tracking;
import io.github.seplint.report.WebAddress;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Where gaps are tracked. */
final class Issues {
  private Issues() {}

  /** A link with a short label, or the words that stand in its place. */
  static Node of(String issue) {
    String label = WebAddress.of(issue).map(WebAddress::label).orElse(issue);
    return Nodes.link(Optional.of(issue), Nodes.text(label));
  }

  /** The issue and the note, as far as there are any. */
  static Node of(Tracking tracking) {
    Paragraph line = tracking.note().map(Prose::of).orElseGet(Nodes::paragraph);
    if (tracking.issue().isPresent() && tracking.note().isPresent()) {
      line.prependChild(Nodes.own(" — "));
    }
    tracking.issue().ifPresent(issue -> line.prependChild(of(issue)));
    return tracking.equals(Tracking.NONE) ? Nodes.nothing() : line;
  }
}
