package io.github.seplint.rules.suite;

import static java.util.stream.Collectors.toSet;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flags failing scenarios that are not listed as expected failures. */
final class ExpectedFailureMissing implements ProjectRule {
  /** A scenario may have dozens of checks. */
  private static final int MAX_SHOWN = 3;

  @Override
  public void check(ProjectIndex index, Findings findings) {
    RunResults results = index.inputs().results().orElseThrow();
    for (Side side : Side.LISTED) {
      Set<String> scored = new HashSet<>();
      index.forEach(
          RequirementSet.class,
          (file, set) -> set.scored(side).forEach(scenario -> scored.add(scenario.value())));
      List<ScenarioRun> demanded =
          results.latest(side).values().stream()
              .filter(run -> scored.isEmpty() || scored.contains(run.scenario()))
              .toList();
      index.forEach(
          ExpectedFailures.class,
          (file, failures) -> check(file, failures, side, demanded, findings));
    }
  }

  private static void check(
      ProjectIndex.File file,
      ExpectedFailures failures,
      Side side,
      List<ScenarioRun> runs,
      Findings findings) {
    if (!failures.sections().containsKey(side)) {
      // expected-failure-invalid-section and wrong-type report it.
      return;
    }
    Set<String> listed =
        failures.of(side).stream().map(entry -> entry.written().value()).collect(toSet());
    for (ScenarioRun run : runs) {
      List<String> unlisted = unlisted(run, listed);
      if (!unlisted.isEmpty()) {
        String scenario = "scenario `" + run.scenario() + "` ";
        findings.report(
            file,
            failures.sections().get(side),
            run.crashed()
                ? scenario
                    + "crashed, as its run has no checks.json, but is not listed under `"
                    + side.id()
                    + "`"
                : scenario
                    + "fails but is not listed under `"
                    + side.id()
                    + "`; failed checks: "
                    + shortened(unlisted));
      }
    }
  }

  private static List<String> unlisted(ScenarioRun run, Set<String> listed) {
    if (listed.contains(run.scenario())) {
      return List.of();
    }
    return run.failures().stream()
        .filter(check -> !listed.contains(run.scenario() + ":" + check))
        .map(check -> "`" + check + "`")
        .toList();
  }

  private static String shortened(List<String> checks) {
    int more = checks.size() - MAX_SHOWN;
    String first = String.join(", ", checks.subList(0, Math.min(MAX_SHOWN, checks.size())));
    return more <= 0 ? first : first + " and " + more + " more";
  }
}
