package io.github.seplint.report.html;

import io.github.seplint.coverage.TracedSep;
import io.github.seplint.report.Summary;
import java.util.List;
import java.util.Optional;

/**
 * A SEP in the report.
 *
 * @param title from the specification, if known
 * @param bar of its rows, scaled to the longest
 */
record SepView(
    String id,
    TracedSep sep,
    Optional<String> title,
    Hyperlink specification,
    Bar bar,
    List<RowView> rows) {

  String name() {
    return "SEP-" + sep.number();
  }

  /** The coverage of the SEP, for people. */
  String summary() {
    int tested = bar.count(Status.TESTED);
    int checks = tested + bar.count(Status.UNTESTED);
    int excluded = bar.count(Status.EXCLUDED);
    return (checks == 0
            ? "no checks"
            : tested + " of " + Summary.count(checks, "check") + " tested")
        + (excluded == 0 ? "" : ", " + excluded + " excluded");
  }

  List<String> untracked() {
    return sep.untracked();
  }
}
