package io.github.seplint.report.coverage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.seplint.coverage.Conformance.ScenarioOutcome;
import io.github.seplint.coverage.Conformance.SideSummary;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.OpenGaps;
import io.github.seplint.coverage.OpenGaps.GapReference;
import io.github.seplint.coverage.Thresholds.SepStatus;
import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.SepCoverage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of a coverage report; see {@code coverage-summary.schema.json}.
 *
 * @param seps in the order of the manifest
 */
public record CoverageJson(
    int summaryVersion,
    Optional<String> source,
    SuiteJson suite,
    Optional<String> protocol,
    Counts totals,
    List<SepJson> seps,
    List<SideJson> surfaces,
    List<LocalSuiteJson> localSuites,
    Gaps gaps) {
  private static final int VERSION = 1;

  private record SuiteJson(String repository, Optional<String> revision) {}

  private record Counts(@JsonUnwrapped RowCounts rows, Optional<BigDecimal> percent) {
    static Counts of(RowCounts counts) {
      return new Counts(counts, TestedShare.of(counts).finePercent());
    }
  }

  private record SepJson(
      long sep, String yaml, String specUrl, String status, @JsonUnwrapped Counts counts) {
    static SepJson of(SepCoverage sep) {
      String status = SepStatus.of(sep.counts()).name().toLowerCase(Locale.ROOT);
      return new SepJson(sep.number(), sep.yaml(), sep.specUrl(), status, Counts.of(sep.counts()));
    }
  }

  private record SideJson(
      String surface, int scenariosPassed, int scenarios, long checksPassed, long checksFailed) {
    static SideJson of(SideSummary summary) {
      return new SideJson(
          summary.side().id(),
          summary.scenariosPassed(),
          summary.scenarios(),
          summary.checksPassed(),
          summary.checksFailed());
    }
  }

  private record LocalSuiteJson(String suite, String covers, String status, String owner) {
    static Stream<LocalSuiteJson> of(List<CoverageReport.SuiteLine> lines, String owner) {
      return lines.stream()
          .map(CoverageReport.SuiteLine::suite)
          .map(
              suite ->
                  new LocalSuiteJson(suite.name(), suite.covers(), suite.status().name(), owner));
    }
  }

  private record Gaps(List<ScenarioGap> scenarios, List<CheckGap> checks) {
    static Gaps of(CoverageReport report) {
      return new Gaps(
          report.gaps().scenarios().stream().map(ScenarioGap::of).toList(),
          report.gaps().checks().stream().map(each -> CheckGap.of(each, report)).toList());
    }
  }

  private record ScenarioGap(
      String scenario,
      String surface,
      long checksPassed,
      long checksFailed,
      @JsonUnwrapped GapReference tracking) {
    static ScenarioGap of(OpenGaps.FailingScenario failing) {
      ScenarioOutcome outcome = failing.outcome();
      return new ScenarioGap(
          outcome.name(),
          outcome.side().id(),
          outcome.checksPassed(),
          outcome.checksFailed(),
          failing.tracking());
    }
  }

  private record CheckGap(
      long sep,
      String check,
      String text,
      Optional<String> definition,
      @JsonUnwrapped GapReference tracking) {
    static CheckGap of(OpenGaps.SilentCheck gap, CoverageReport report) {
      return new CheckGap(
          gap.sep().number(),
          gap.row().name(),
          gap.row().text(),
          report.definition(gap.sep(), gap.row()),
          gap.tracking());
    }
  }

  /** Returns the JSON of a report. */
  public static String of(CoverageReport report) {
    return JsonWriter.of(
        new CoverageJson(
            VERSION,
            report.manifest().source(),
            new SuiteJson(report.upstream().repository(), report.upstream().revision()),
            report.upstream().protocol(),
            Counts.of(report.manifest().counts()),
            report.manifest().seps().stream().map(SepJson::of).toList(),
            report.conformance().sides().stream().map(SideJson::of).toList(),
            Stream.concat(
                    LocalSuiteJson.of(report.suiteGroups().upstream(), "upstream"),
                    LocalSuiteJson.of(report.suiteGroups().other(), "other"))
                .toList(),
            Gaps.of(report)));
  }
}
