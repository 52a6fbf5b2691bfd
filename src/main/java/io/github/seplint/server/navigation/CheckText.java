package io.github.seplint.server.navigation;

import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.server.document.DocumentAnalysis.ScalarAt;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.SuiteReleases.PublishedScenario;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains what tests a check id, and what an expected failure refers to, in Markdown. */
final class CheckText {
  private static final int MAX_SCENARIOS = 10;

  private CheckText() {}

  /** The scenarios that emitted a check, with its statuses; empty without results. */
  static Optional<String> of(DocumentAnalysis analysis, String id) {
    return analysis.session().check().inputs().results().map(results -> of(results, id));
  }

  private static String of(RunResults results, String id) {
    List<String> lines =
        Stream.of(Side.values())
            .flatMap(side -> results.latest(side).values().stream())
            .flatMap(
                run -> run.checks().stream().filter(c -> c.id().equals(id)).map(c -> line(run, c)))
            .toList();
    if (lines.isEmpty()) {
      return "No conformance run emitted this check.";
    }
    int more = lines.size() - MAX_SCENARIOS;
    return lines.stream()
        .limit(MAX_SCENARIOS)
        .collect(
            Collectors.joining(
                "\n", "Tested by:\n\n", more > 0 ? "\n- and " + more + " more" : ""));
  }

  private static String line(ScenarioRun run, EmittedCheck check) {
    MarkdownOutput out = new MarkdownOutput();
    out.raw("- ").add(out.code(run.scenario())).raw(" (" + run.side().id() + "): ");
    return out.text() + check.status().name().toLowerCase(Locale.ROOT);
  }

  /** What is known about the scenario of an expected failure. */
  static Optional<String> ofExpectedFailure(DocumentAnalysis analysis, ScalarAt at) {
    Optional<Side> side =
        Side.LISTED.stream().filter(each -> each.id().equals(at.key())).findFirst();
    Optional<ExpectedFailure> failure = ExpectedFailure.of(at.scalar());
    if (side.isEmpty() || failure.isEmpty()) {
      return Optional.empty();
    }
    String scenario = failure.get().scenario();
    Optional<String> run =
        analysis
            .session()
            .check()
            .inputs()
            .results()
            .flatMap(results -> results.latest(side.get(), scenario))
            .map(CheckText::outcome);
    Optional<String> published =
        SuiteReleases.published().scenario(side.get(), scenario).map(CheckText::published);
    List<String> parts = Stream.of(published, run).flatMap(Optional::stream).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
  }

  private static String published(PublishedScenario scenario) {
    String until = scenario.until().map(each -> ", removed in " + each).orElse("");
    String extension = scenario.extensionId().map(each -> " for `" + each + "`").orElse("");
    String renamed = scenario.renamed().map(each -> ", now `" + each + "`").orElse("");
    return "Scenario of the conformance suite since "
        + scenario.since()
        + until
        + renamed
        + extension
        + ".";
  }

  private static String outcome(ScenarioRun run) {
    List<String> failures = run.failures();
    return failures.isEmpty()
        ? "No check failed in the latest run."
        : failures.stream()
            .limit(MAX_SCENARIOS)
            .map(
                id -> {
                  MarkdownOutput out = new MarkdownOutput();
                  return out.raw("- ").add(out.code(id)).text();
                })
            .collect(
                Collectors.joining("\n", failures.size() + " failed in the latest run:\n\n", ""));
  }
}
