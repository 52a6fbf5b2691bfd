package io.github.seplint.report.html;

import gg.jte.Content;
import java.util.List;

/**
 * A page of the specification in the report.
 *
 * @param path without the directory that all pages share
 * @param bar of its sentences, scaled to the longest
 * @param content the page itself
 */
record PageView(String id, String path, String title, Bar bar, Content content) {

  /** The number of claimed sentences. */
  int claimed() {
    return bar.total() - bar.count(Status.NO_ROW);
  }

  /** Of all its sentences. */
  static List<Status> statuses(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::status).toList();
  }
}
