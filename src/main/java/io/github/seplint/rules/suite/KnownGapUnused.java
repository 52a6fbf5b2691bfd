package io.github.seplint.rules.suite;

import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.suite.SuiteFile.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Flags known gaps of scenarios that do not fail and checks that are emitted. */
final class KnownGapUnused implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    if (index.inputs().results().isEmpty()) {
      return;
    }
    RunResults results = index.inputs().results().get();
    LatestOutcomes outcomes = new LatestOutcomes(results, InventoryLookup.of(index));
    index.forEach(
        KnownGaps.class,
        (file, gaps) -> {
          for (KnownGap gap : gaps.scenarios()) {
            outcomes
                .scenario(gap.name().value())
                .ifPresent(what -> report(file, gap.name(), what, findings));
          }
          for (KnownGap gap : gaps.checks()) {
            if (!results.statuses(gap.name().value()).isEmpty()) {
              report(file, gap.name(), "is emitted", findings);
            }
          }
        });
  }

  private static void report(
      ProjectIndex.File file, YamlScalar name, String what, Findings findings) {
    findings.report(
        file, name.span(), "`" + name.value() + "` " + what + ", so this known gap is unused");
  }

  /** The latest outcomes of scenarios. */
  private static final class LatestOutcomes {
    private final InventoryLookup inventory;
    private final Map<Side, Map<String, ScenarioRun>> latest = new TreeMap<>();

    LatestOutcomes(RunResults results, InventoryLookup inventory) {
      this.inventory = inventory;
      for (Side side : Side.values()) {
        latest.put(side, results.latest(side));
      }
    }

    /** Returns why a scenario does not fail; empty if it fails or is unknown. */
    Optional<String> scenario(String name) {
      Set<ScenarioVerdict> verdicts = EnumSet.noneOf(ScenarioVerdict.class);
      for (Map<String, ScenarioRun> runs : latest.values()) {
        Optional.ofNullable(runs.get(name)).ifPresent(run -> verdicts.add(run.verdict()));
      }
      if (verdicts.isEmpty()) {
        return isMissing(name) ? Optional.of("was not run") : Optional.empty();
      }
      if (verdicts.contains(ScenarioVerdict.FAILS)) {
        return Optional.empty();
      }
      return Optional.of(verdicts.contains(ScenarioVerdict.PASSES) ? "passes" : "was skipped");
    }

    /** Returns whether other scenarios of the same side were run. */
    private boolean isMissing(String name) {
      return latest.entrySet().stream()
          .anyMatch(
              side -> !side.getValue().isEmpty() && inventory.names(side.getKey()).contains(name));
    }
  }
}
