package io.github.seplint.report.coverage;

import io.github.seplint.coverage.Conformance.ScenarioOutcome;
import io.github.seplint.coverage.Conformance.SideSummary;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.OpenGaps.FailingScenario;
import io.github.seplint.coverage.OpenGaps.GapReference;
import io.github.seplint.coverage.OpenGaps.SilentCheck;
import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.sdk.Verdict;
import io.github.seplint.suite.LocalSuite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of a coverage report; see {@code coverage-summary.schema.json}. */
public final class CoverageJson {
  private static final int VERSION = 1;

  private CoverageJson() {}

  /** Returns the JSON of a report; SEPs are in the order of the manifest. */
  public static String of(CoverageReport report) {
    CoverageReport.LocalSuiteGroups suites = report.suiteGroups();
    return JsonWriter.of(
        new JsonObject()
            .put("summaryVersion", VERSION)
            .put("source", report.manifest().source())
            .put("suite", suite(report))
            .put("protocol", report.upstream().protocol())
            .put("totals", counts(report.manifest().counts()))
            .put("seps", report.manifest().seps(), sep -> sep(sep, report))
            .put("surfaces", report.conformance().sides(), CoverageJson::side)
            .put(
                "localSuites",
                Stream.concat(
                        localSuites(suites.upstream(), "upstream"),
                        localSuites(suites.other(), "other"))
                    .toList())
            .put("gaps", gaps(report)));
  }

  private static JsonObject suite(CoverageReport report) {
    return new JsonObject()
        .put("repository", report.upstream().repository())
        .put("revision", report.upstream().revision());
  }

  private static JsonObject counts(RowCounts counts) {
    return new JsonObject()
        .put("tested", counts.tested())
        .put("untested", counts.untested())
        .put("excluded", counts.excluded())
        .put("untracked", counts.untracked())
        .put("unkeyed", counts.unkeyed())
        .put("percent", TestedShare.of(counts).finePercent());
  }

  private static JsonObject outcomes(Map<Verdict, Integer> counts) {
    JsonObject json = new JsonObject();
    Stream.of(Verdict.values())
        .filter(verdict -> verdict != Verdict.VACUOUS && verdict != Verdict.NOT_EMITTED)
        .forEach(verdict -> json.put(verdict.id(), counts.getOrDefault(verdict, 0)));
    return json;
  }

  private static JsonObject sep(SepCoverage sep, CoverageReport report) {
    return new JsonObject()
        .put("sep", sep.number())
        .put("yaml", sep.yaml())
        .put("specUrl", sep.specUrl())
        .put("status", report.rows().status(sep).word())
        .put(
            "outcomes",
            report.rows().isKnown()
                ? Optional.of(outcomes(report.rows().counts(List.of(sep))))
                : Optional.empty())
        .putAll(counts(sep.counts()));
  }

  private static JsonObject side(SideSummary summary) {
    return new JsonObject()
        .put("surface", summary.side().id())
        .put("scenariosPassed", summary.scenariosPassed())
        .put("scenariosSkipped", summary.scenariosSkipped())
        .put("scenarios", summary.scenarios())
        .put("checksPassed", summary.checksPassed())
        .put("checksFailed", summary.checksFailed());
  }

  private static Stream<JsonObject> localSuites(
      List<CoverageReport.SuiteLine> lines, String owner) {
    return lines.stream().map(line -> localSuite(line.suite()).put("owner", owner));
  }

  private static JsonObject localSuite(LocalSuite suite) {
    return new JsonObject()
        .put("suite", suite.name())
        .put("covers", suite.covers())
        .put("status", suite.status().name());
  }

  private static JsonObject gaps(CoverageReport report) {
    return new JsonObject()
        .put("scenarios", report.gaps().scenarios(), CoverageJson::scenario)
        .put("checks", report.gaps().checks(), check -> check(check, report));
  }

  private static JsonObject scenario(FailingScenario failing) {
    ScenarioOutcome outcome = failing.outcome();
    return tracking(failing.tracking())
        .put("scenario", outcome.name())
        .put("surface", outcome.side().id())
        .put("checksPassed", outcome.checksPassed())
        .put("checksFailed", outcome.checksFailed());
  }

  private static JsonObject check(SilentCheck gap, CoverageReport report) {
    return tracking(gap.tracking())
        .put("sep", gap.sep().number())
        .put("check", gap.row().name())
        .put("text", gap.row().text())
        .put("definition", report.definition(gap.sep(), gap.row()));
  }

  private static JsonObject tracking(GapReference tracking) {
    return new JsonObject().put("issue", tracking.issue()).put("note", tracking.note());
  }
}
