package io.github.seplint.report.coverage.html;

import io.github.seplint.report.coverage.html.SpecTrace.RowId;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.CustomNode;

/**
 * A normative sentence of a page in the report.
 *
 * @param id of its first piece
 * @param rows the rows that claim it, in order
 */
record MarkedSentence(String id, NormativeSentence unit, CoverageStatus status, List<RowId> rows) {
  /** The SEPs whose rows claim it, separated by spaces. */
  String seps() {
    return rows.stream()
        .map(row -> String.valueOf(row.sep()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** A link to the sentence. */
  SentenceLink link() {
    String title = unit.section().title();
    String page = SpecView.shortPath(unit.path());
    return new SentenceLink(id, page + (title.isEmpty() ? "" : " § " + title));
  }

  /** A link to a sentence in the report. */
  record SentenceLink(String id, String label) {}

  /** A node after a sentence, rendered as links to its rows. */
  static final class SentenceEndNode extends CustomNode {
    private final MarkedSentence sentence;

    SentenceEndNode(MarkedSentence sentence) {
      this.sentence = sentence;
    }

    MarkedSentence sentence() {
      return sentence;
    }
  }
}
