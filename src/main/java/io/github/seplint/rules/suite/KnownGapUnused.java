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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags known gaps of scenarios that do not fail and checks that are emitted. */
final class KnownGapUnused implements ProjectRule {
  @Override
  public void check(ProjectIndex index, Findings findings) {
    RunResults results = index.inputs().results().orElseThrow();
    InventoryLookup inventory = InventoryLookup.of(index);
    Map<Side, Map<String, ScenarioRun>> latest = new EnumMap<>(Side.class);
    for (Side side : Side.LISTED) {
      latest.put(side, results.latest(side));
    }
    index.forEach(
        KnownGaps.class,
        (file, gaps) -> {
          for (KnownGap gap : gaps.scenarios()) {
            outcome(gap.name().value(), latest, inventory)
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

  /** Returns why a scenario does not fail; empty if it fails or is unknown. */
  private static Optional<String> outcome(
      String name, Map<Side, Map<String, ScenarioRun>> latest, InventoryLookup inventory) {
    Set<ScenarioVerdict> verdicts = EnumSet.noneOf(ScenarioVerdict.class);
    boolean missing = false;
    for (Map.Entry<Side, Map<String, ScenarioRun>> runs : latest.entrySet()) {
      Optional.ofNullable(runs.getValue().get(name)).ifPresent(run -> verdicts.add(run.verdict()));
      // Other scenarios of the same side were run.
      missing |= !runs.getValue().isEmpty() && inventory.names(runs.getKey()).contains(name);
    }
    if (verdicts.isEmpty()) {
      return missing ? Optional.of("was not run") : Optional.empty();
    }
    if (verdicts.contains(ScenarioVerdict.FAILS)) {
      return Optional.empty();
    }
    return Optional.of(verdicts.contains(ScenarioVerdict.PASSES) ? "passes" : "was skipped");
  }
}
