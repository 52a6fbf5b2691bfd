package io.github.seplint.report.html;

import java.util.List;

/**
 * The specification in the report.
 *
 * @param name as the user gave it
 * @param silent titles of pages without normative sentences
 */
record SpecView(String name, boolean isLocked, Bar bar, List<PageView> pages, List<String> silent) {

  /** The statuses that occur. */
  List<Status> statuses() {
    return bar.segments().stream().map(Bar.Segment::status).toList();
  }

  /** The meaning of "drifted". */
  String drifted() {
    return isLocked
        ? "the sentence has changed since its rows were locked"
        : "the rows that quote it differ in wording or keyword";
  }
}
