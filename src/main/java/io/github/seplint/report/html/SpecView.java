package io.github.seplint.report.html;

import java.util.List;

/**
 * The specification as it is drawn.
 *
 * @param name as the user gave it
 * @param silent titles of pages that demand nothing
 */
record SpecView(String name, boolean isLocked, Bar bar, List<PageView> pages, List<String> silent) {

  /** Those that some sentence has. */
  List<Status> statuses() {
    return bar.segments().stream().map(Bar.Segment::status).toList();
  }

  /** What it is to have drifted. */
  String drifted() {
    return isLocked
        ? "the sentence is not what its rows were locked against"
        : "the rows that quote it say it in other words, or with another keyword";
  }
}
