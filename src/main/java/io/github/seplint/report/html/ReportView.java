package io.github.seplint.report.html;

import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.UpstreamSuite;
import java.util.List;
import java.util.Optional;

/**
 * All that the page shows.
 *
 * @param conformance how scenarios ended, if that is known
 * @param suites that the project runs besides
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

  /** The statuses that something has, to filter by. */
  List<Status> statuses() {
    return List.of(Status.values()).stream()
        .filter(
            each -> bar.count(each) > 0 || spec.filter(s -> s.bar().count(each) > 0).isPresent())
        .toList();
  }
}
