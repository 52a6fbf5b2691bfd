package io.github.seplint.report.coverage;

import io.github.seplint.coverage.Conformance.ScenarioOutcome;
import io.github.seplint.coverage.Conformance.SideSummary;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.LocalSuiteGroups;
import io.github.seplint.coverage.OpenGaps;
import io.github.seplint.coverage.OpenGaps.GapReference;
import io.github.seplint.coverage.Thresholds.SepStatus;
import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.SepCoverage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The figures of a coverage report as JSON; see {@code coverage-summary.schema.json}. */
public final class CoverageJson {
  private static final int VERSION = 1;

  private CoverageJson() {}

  /** One object with sorted keys. */
  public static String of(CoverageReport report) {
    Map<String, Object> summary = new TreeMap<>();
    summary.put("summaryVersion", VERSION);
    report.manifest().source().ifPresent(source -> summary.put("source", source));
    summary.put("suite", suite(report));
    report.upstream().protocol().ifPresent(version -> summary.put("protocol", version));
    summary.put("totals", counts(report.manifest().counts()));
    summary.put("seps", report.manifest().seps().stream().map(CoverageJson::sep).toList());
    summary.put("surfaces", report.conformance().sides().stream().map(CoverageJson::side).toList());
    summary.put("localSuites", localSuites(report.suiteGroups()));
    summary.put("gaps", gaps(report));
    return JsonWriter.of(summary);
  }

  private static Map<String, Object> suite(CoverageReport report) {
    Map<String, Object> suite = new TreeMap<>();
    suite.put("repository", report.upstream().repository());
    report.upstream().revision().ifPresent(revision -> suite.put("revision", revision));
    return suite;
  }

  private static Map<String, Object> counts(RowCounts counts) {
    Map<String, Object> figures =
        new TreeMap<>(
            Map.of(
                "tested", counts.tested(),
                "untested", counts.untested(),
                "excluded", counts.excluded(),
                "untracked", counts.untracked(),
                "unkeyed", counts.unkeyed()));
    TestedShare.of(counts).finePercent().ifPresent(percent -> figures.put("percent", percent));
    return figures;
  }

  private static Map<String, Object> sep(SepCoverage sep) {
    Map<String, Object> entry = counts(sep.counts());
    entry.put("sep", sep.number());
    entry.put("yaml", sep.yaml());
    entry.put("specUrl", sep.specUrl());
    entry.put("status", word(SepStatus.of(sep.counts())));
    return entry;
  }

  private static Map<String, Object> side(SideSummary summary) {
    return Map.of(
        "surface", summary.side().id(),
        "scenariosPassed", summary.scenariosPassed(),
        "scenarios", summary.scenarios(),
        "checksPassed", summary.checksPassed(),
        "checksFailed", summary.checksFailed());
  }

  private static List<Map<String, Object>> localSuites(LocalSuiteGroups groups) {
    return Stream.concat(
            groups.upstream().stream().map(line -> localSuite(line, "upstream")),
            groups.other().stream().map(line -> localSuite(line, "other")))
        .toList();
  }

  private static Map<String, Object> localSuite(LocalSuiteGroups.Line line, String owner) {
    return Map.of(
        "suite", line.suite().name(),
        "covers", line.suite().covers(),
        "status", line.suite().status().name(),
        "owner", owner);
  }

  private static Map<String, Object> gaps(CoverageReport report) {
    OpenGaps gaps = report.gaps();
    return Map.of(
        "scenarios", gaps.scenarios().stream().map(CoverageJson::scenario).toList(),
        "checks", gaps.checks().stream().map(each -> check(report, each)).toList());
  }

  private static Map<String, Object> scenario(OpenGaps.FailingScenario failing) {
    ScenarioOutcome outcome = failing.outcome();
    Map<String, Object> entry = tracking(failing.tracking());
    entry.put("scenario", outcome.name());
    entry.put("surface", outcome.side().id());
    entry.put("checksPassed", outcome.checksPassed());
    entry.put("checksFailed", outcome.checksFailed());
    return entry;
  }

  private static Map<String, Object> check(CoverageReport report, OpenGaps.SilentCheck silent) {
    Map<String, Object> entry = tracking(silent.tracking());
    entry.put("sep", silent.sep().number());
    entry.put("check", silent.row().name());
    entry.put("text", silent.row().text());
    report.definition(silent.sep(), silent.row()).ifPresent(url -> entry.put("definition", url));
    return entry;
  }

  private static Map<String, Object> tracking(GapReference tracking) {
    Map<String, Object> entry = new TreeMap<>();
    tracking.issue().ifPresent(issue -> entry.put("issue", issue));
    tracking.note().ifPresent(note -> entry.put("note", note));
    return entry;
  }

  private static String word(SepStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
