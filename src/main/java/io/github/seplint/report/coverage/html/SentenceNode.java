package io.github.seplint.report.coverage.html;

import io.github.seplint.report.coverage.html.RowViews.RowAnchor;
import io.github.seplint.report.coverage.html.SpecTrace.TracedUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.CustomNode;

/**
 * A sentence of a page in the report.
 *
 * @param id of its first piece
 * @param rows links to the rows that claim it
 */
record SentenceNode(String id, TracedUnit traced, List<RowAnchor> rows) {

  CoverageStatus status() {
    return traced.status();
  }

  String level() {
    return traced.unit().level().name();
  }

  /** The SEPs whose rows claim it, between spaces. */
  String seps() {
    return rows.stream()
        .map(row -> String.valueOf(row.sep()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A node after a sentence, rendered as links to its rows. */
  static final class SentenceEndNode extends CustomNode {
    private final SentenceNode sentence;

    SentenceEndNode(SentenceNode sentence) {
      this.sentence = sentence;
    }

    SentenceNode sentence() {
      return sentence;
    }
  }
}
