package io.github.seplint.report.html;

import gg.jte.Content;
import java.util.List;

/**
 * A page of the specification as it is drawn.
 *
 * @param path in the tree, without what all pages share
 * @param bar of its sentences, on the scale of the longest
 * @param content the page itself
 */
record PageView(String id, String path, String title, Bar bar, Content content) {

  /** How many of its sentences some row claims. */
  int claimed() {
    return bar.total() - bar.count(Status.NO_ROW);
  }

  /** Of all its sentences. */
  static List<Status> statuses(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::status).toList();
  }
}
