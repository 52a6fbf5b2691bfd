package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding.ProjectFinding;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.suite.Side;
import io.github.seplint.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Flags known gaps of scenarios that do not fail and checks that are emitted. */
final class KnownGapUnused implements ProjectRule {

  @Override
  public void check(ProjectIndex corpus, Consumer<ProjectFinding> findings) {
    if (corpus.context().results().isPresent()) {
      Seen seen = new Seen(corpus.context().results().get(), InventoryLookup.of(corpus));
      for (ProjectIndex.File file : corpus.files()) {
        if (file.suite().isPresent() && file.suite().get() instanceof KnownGaps gaps) {
          check(file, gaps, seen, findings);
        }
      }
    }
  }

  private static void check(
      ProjectIndex.File file, KnownGaps gaps, Seen seen, Consumer<ProjectFinding> findings) {
    for (KnownGap gap : gaps.scenarios()) {
      seen.scenario(gap.name().value())
          .ifPresent(what -> findings.accept(finding(file, gap, what)));
    }
    for (KnownGap gap : gaps.checks()) {
      if (seen.isEmitted(gap.name().value())) {
        findings.accept(finding(file, gap, "is emitted"));
      }
    }
  }

  private static ProjectFinding finding(ProjectIndex.File file, KnownGap gap, String what) {
    YamlScalar name = gap.name();
    ProjectIndex.Mention mention = new ProjectIndex.Mention(name.value(), name.span());
    String message = "`" + name.value() + "` " + what + ", so this known gap is unused";
    return new ProjectFinding(file, mention, message, Optional.empty());
  }

  /** The latest outcomes of scenarios and checks. */
  private static final class Seen {
    private final RunResults results;
    private final InventoryLookup inventory;
    private final Map<Side, Map<String, ScenarioRun>> latest = new TreeMap<>();

    Seen(RunResults results, InventoryLookup inventory) {
      this.results = results;
      this.inventory = inventory;
      for (Side side : Side.values()) {
        latest.put(side, LatestRuns.of(results, side));
      }
    }

    boolean isEmitted(String check) {
      return !results.statuses(check).isEmpty();
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
