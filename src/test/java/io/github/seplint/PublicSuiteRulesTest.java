package io.github.seplint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.results.RunResults;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.suite.ScenarioImport;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The findings in the other public files of the suite, determined by hand. */
final class PublicSuiteRulesTest {

  @Test
  void theRequirementSetsAreClean() throws IOException {
    assertEquals(List.of(), found(PublicData.get("requirements")));
  }

  @Test
  void theKnownGapsHaveTwoDuplicatedNotesAndAnInvalidIssue() throws IOException {
    assertEquals(
        List.of(
            "known-gaps.yaml:32 known-gap-duplicated-note: 8 gaps have the same note",
            "known-gaps.yaml:55 known-gap-invalid-issue: `issue` is not a URL or"
                + " `<owner>/<repository>#<number>`: `upstream conformance test bug`",
            "known-gaps.yaml:66 known-gap-duplicated-note: 2 gaps have the same note"),
        found(PublicData.get("mcpkit")));
  }

  @Test
  void aRunOfAnotherImplementationHasUnexpectedFailuresAndSuccesses() throws IOException {
    List<String> found = withResults("mcpkit", "expected-failure-");
    assertEquals(
        List.of(
            "auth/authorization-server-migration",
            "elicitation-sep1034-client-defaults",
            "http-custom-header-server-validation",
            "http-custom-headers",
            "http-header-validation",
            "http-invalid-tool-headers",
            "input-required-result-validate-input",
            "sse-retry",
            "tasks-capability-negotiation",
            "tasks-dispatch-and-envelope",
            "tasks-lifecycle",
            "tasks-mrtr-composition",
            "tasks-mrtr-input",
            "tasks-request-headers",
            "tasks-request-state-removal",
            "tasks-required-task-error",
            "tasks-wire-fields"),
        names(found, "expected-failure-missing"));
    assertEquals(List.of("auth/dpop", "auth/dpop-nonce"), names(found, "expected-failure-stale"));
    assertEquals(19, found.size());
  }

  @Test
  void fourKnownGapsAreUnusedInThatRun() throws IOException {
    assertEquals(
        List.of(
            "known-gaps.yaml:27 known-gap-unused: `tasks-status-notifications` was skipped, so"
                + " this known gap is unused",
            "known-gaps.yaml:54 known-gap-unused: `server-stateless` passes, so this known gap"
                + " is unused",
            "known-gaps.yaml:57 known-gap-unused: `auth/dpop` passes, so this known gap is unused",
            "known-gaps.yaml:60 known-gap-unused: `auth/dpop-nonce` passes, so this known gap"
                + " is unused"),
        withResults("mcpkit", "known-gap-unused"));
  }

  @Test
  void allNamedScenariosExistAndApply() throws IOException {
    List<InputFile> files = LintFixtures.inputs(PublicData.get("requirements"));
    files.addAll(LintFixtures.inputs(PublicData.get("mcpkit")));
    files.addAll(LintFixtures.inputs(PublicData.get("seps")));
    assertEquals(
        List.of(
            "known-gaps.yaml:32 known-gap-duplicated-note: 8 gaps have the same note",
            "known-gaps.yaml:55 known-gap-invalid-issue: `issue` is not a URL or"
                + " `<owner>/<repository>#<number>`: `upstream conformance test bug`",
            "known-gaps.yaml:66 known-gap-duplicated-note: 2 gaps have the same note"),
        withInventory(files));
  }

  @Test
  void aRemovedScenarioIsReportedInOlderExpectedFailures() throws IOException {
    assertEquals(
        List.of(
            "conformance/baseline.yml:54 expected-failure-unknown-target: unknown client scenario"
                + " `auth/cross-app-access-complete-flow`"),
        withInventory(LintFixtures.inputs(PublicData.get("history/h37/after"))));
  }

  /** The inventory rules have a test of their own. */
  private static List<String> withInventory(List<InputFile> files) throws IOException {
    String list = Files.readString(PublicData.get("scenarios-list.txt"));
    List<ImportedScenario> scenarios = ScenarioImport.read(new SourceText("list", list));
    String text = ScenarioImport.inventory(scenarios, LintSettings.DEFAULT.timeline());
    List<InputFile> all = new ArrayList<>(files);
    all.add(new InputFile("scenarios.yaml", () -> text.getBytes(UTF_8)));
    all.sort((a, b) -> a.path().compareTo(b.path()));
    return LintFixtures.lint(all, LintInputs.of(LintSettings.DEFAULT)).stream()
        .filter(each -> !each.place().path().startsWith("sep-"))
        .filter(each -> !each.place().path().equals("scenarios.yaml"))
        .map(PublicSuiteRulesTest::line)
        .toList();
  }

  private static List<String> withResults(String directory, String rules) throws IOException {
    RunResults results = RunResults.read(PublicData.get("results"), "results");
    LintInputs context =
        new LintInputs(
            LintSettings.DEFAULT, SpecReference.none(), Optional.of(results), Optional.empty());
    return LintFixtures.lint(LintFixtures.inputs(PublicData.get(directory)), context).stream()
        .filter(each -> each.rule().startsWith(rules))
        .map(PublicSuiteRulesTest::line)
        .toList();
  }

  private static List<String> names(List<String> lines, String rule) {
    return lines.stream()
        .filter(line -> line.contains(rule))
        .map(line -> line.split("`", -1)[1])
        .sorted()
        .toList();
  }

  private static List<String> found(Path directory) throws IOException {
    return LintFixtures.lint(directory).stream().map(PublicSuiteRulesTest::line).toList();
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.place().path()
        + ":"
        + diagnostic.place().start().line()
        + " "
        + diagnostic.rule()
        + ": "
        + diagnostic.message();
  }
}
