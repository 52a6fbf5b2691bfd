package io.github.seplint.report.html;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.OpenGaps.FailingScenario;
import io.github.seplint.coverage.ScenarioOutcome;
import io.github.seplint.coverage.SurfaceSummary;
import io.github.seplint.coverage.Tracking;
import java.util.List;
import java.util.Optional;

/**
 * The results of the conformance scenarios.
 *
 * @param failing those that fail, and where that is tracked
 */
record ConformanceView(List<SurfaceSummary> surfaces, List<Failing> failing) {

  /** A scenario that fails. */
  record Failing(ScenarioOutcome outcome, Known known) {}

  /**
   * A known gap.
   *
   * @param issue where it is tracked
   */
  record Known(Optional<Hyperlink> issue, Optional<String> note) {
    static final Known NOTHING = new Known(Optional.empty(), Optional.empty());

    static Known of(Tracking tracking) {
      return new Known(tracking.issue().map(url -> Hyperlink.of("issue", url)), tracking.note());
    }
  }

  /** Empty if there are no results. */
  static Optional<ConformanceView> of(CoverageReport report) {
    List<SurfaceSummary> surfaces = report.conformance().surfaces();
    List<Failing> failing =
        report.gaps().scenarios().stream().map(ConformanceView::failing).toList();
    return surfaces.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConformanceView(surfaces, failing));
  }

  private static Failing failing(FailingScenario scenario) {
    return new Failing(scenario.outcome(), Known.of(scenario.tracking()));
  }
}
