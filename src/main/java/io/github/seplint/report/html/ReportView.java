package io.github.seplint.report.html;

import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.UpstreamSuite;
import io.github.seplint.report.Summary;
import java.util.List;
import java.util.Optional;

/**
 * The data of the page.
 *
 * @param conformance results of scenarios, if known
 * @param suites additional suites of the project
 * @param bar of all rows
 */
record ReportView(
    Assets assets,
    Optional<String> source,
    UpstreamSuite upstream,
    Optional<ConformanceView> conformance,
    List<SuiteView> suites,
    Counts counts,
    Bar bar,
    List<SepView> seps,
    Optional<SpecView> spec) {

  String title() {
    return source.map(each -> each + ": ").orElse("") + "SEP traceability";
  }

  /** The totals, for people. */
  String summary() {
    String rows =
        Summary.count(bar.total(), "row") + " of " + Summary.count(seps.size(), "SEP") + ".";
    int untracked = counts.untracked();
    String declared = (untracked == 1 ? " is" : " are") + " not declared in any row.";
    return hasUntracked()
        ? rows + " " + Summary.count(untracked, "emitted check id") + declared
        : rows;
  }

  /** The conformance suite that is reported on. */
  Hyperlink suite() {
    String revision = upstream.revision().map(each -> "@" + each).orElse("");
    return Hyperlink.of(upstream.name() + revision, upstream.tree());
  }

  boolean hasUnkeyed() {
    return counts.unkeyed() > 0;
  }

  boolean hasUntracked() {
    return counts.untracked() > 0;
  }

  /** The statuses that occur, for the filter. */
  List<Status> statuses() {
    return List.of(Status.values()).stream()
        .filter(
            each -> bar.count(each) > 0 || spec.filter(s -> s.bar().count(each) > 0).isPresent())
        .toList();
  }
}
