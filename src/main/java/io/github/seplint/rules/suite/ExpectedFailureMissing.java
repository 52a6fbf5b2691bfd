package io.github.seplint.rules.suite;

import static java.util.stream.Collectors.toSet;

import io.github.seplint.lint.FileRun;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Flags failing scenarios that are not listed as expected failures. */
final class ExpectedFailureMissing implements ProjectRule {
  /** A scenario may have dozens of checks. */
  private static final int MAX_SHOWN = 3;

  @Override
  public void check(ProjectIndex index, Findings findings) {
    List<RequirementSet> checked = new ArrayList<>();
    index.forEach(RequirementSet.class, (file, set) -> checked.add(set));
    index.forEach(
        ExpectedFailures.class,
        (file, failures) -> {
          for (Side side : Side.LISTED) {
            // Otherwise expected-failure-invalid-section or wrong-type reports it.
            if (failures.sections().containsKey(side)) {
              check(file, failures, side, failing(index, file, side, checked), findings);
            }
          }
        });
  }

  /** The runs of scenarios that a file must list if they failed, by scenario. */
  private static SortedMap<String, ScenarioRun> failing(
      ProjectIndex index, ProjectIndex.File file, Side side, List<RequirementSet> checked) {
    SortedMap<String, ScenarioRun> failing = new TreeMap<>();
    for (FileRun each : index.inputs().runs(file.path())) {
      FileRun run = each.requirements().isEmpty() ? each.scoredBy(checked) : each;
      if (run.sides().contains(side) && run.results().isPresent()) {
        run.results().get().latest(side).values().stream()
            .filter(it -> it.verdict() == ScenarioVerdict.FAILS)
            .filter(it -> run.demands(side, it.scenario()))
            .forEach(it -> failing.putIfAbsent(it.scenario(), it));
      }
    }
    return failing;
  }

  private static void check(
      ProjectIndex.File file,
      ExpectedFailures failures,
      Side side,
      SortedMap<String, ScenarioRun> failing,
      Findings findings) {
    Set<String> listed =
        failures.of(side).stream().map(entry -> entry.written().value()).collect(toSet());
    for (ScenarioRun run : failing.values()) {
      List<String> unlisted = unlisted(run, listed);
      if (!unlisted.isEmpty()) {
        String scenario = "scenario `" + run.scenario() + "` ";
        String section = "but is not listed under `" + side.id() + "`";
        Span place = Optional.ofNullable(failures.sections().get(side)).orElseThrow();
        findings.report(
            file,
            place,
            run.crashed()
                ? scenario + "crashed, as its run has no checks.json, " + section
                : scenario + "fails " + section + "; failed checks: " + shortened(unlisted));
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
