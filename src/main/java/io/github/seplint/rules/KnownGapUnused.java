package io.github.seplint.rules;

import io.github.seplint.lint.Corpus;
import io.github.seplint.lint.CorpusFinding;
import io.github.seplint.lint.CorpusRule;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.Verdict;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.KnownGaps.KnownGap;
import io.github.seplint.suite.Leg;
import io.github.seplint.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Flags known gaps of scenarios that do not fail and checks that are emitted. */
final class KnownGapUnused implements CorpusRule {

  @Override
  public void check(Corpus corpus, Consumer<CorpusFinding> findings) {
    if (corpus.context().results().isPresent()) {
      Seen seen = new Seen(corpus.context().results().get(), Inventory.of(corpus));
      for (Corpus.File file : corpus.files()) {
        if (file.suite().isPresent() && file.suite().get() instanceof KnownGaps gaps) {
          check(file, gaps, seen, findings);
        }
      }
    }
  }

  private static void check(
      Corpus.File file, KnownGaps gaps, Seen seen, Consumer<CorpusFinding> findings) {
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

  private static CorpusFinding finding(Corpus.File file, KnownGap gap, String what) {
    YamlScalar name = gap.name();
    Corpus.Mention mention = new Corpus.Mention(name.value(), name.span());
    String message = "`" + name.value() + "` " + what + ", so this known gap is unused";
    return new CorpusFinding(file, mention, message, Optional.empty());
  }

  /** The latest outcomes of scenarios and checks. */
  private static final class Seen {
    private final RunResults results;
    private final Inventory inventory;
    private final Map<Leg, Map<String, ScenarioRun>> latest = new TreeMap<>();

    Seen(RunResults results, Inventory inventory) {
      this.results = results;
      this.inventory = inventory;
      for (Leg leg : Leg.values()) {
        latest.put(leg, LatestRuns.of(results, leg));
      }
    }

    boolean isEmitted(String check) {
      return !results.statuses(check).isEmpty();
    }

    /** Returns why a scenario does not fail; empty if it fails or is unknown. */
    Optional<String> scenario(String name) {
      Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
      for (Map<String, ScenarioRun> runs : latest.values()) {
        Optional.ofNullable(runs.get(name)).ifPresent(run -> verdicts.add(run.verdict()));
      }
      if (verdicts.isEmpty()) {
        return isMissing(name) ? Optional.of("was not run") : Optional.empty();
      }
      if (verdicts.contains(Verdict.FAILS)) {
        return Optional.empty();
      }
      return Optional.of(verdicts.contains(Verdict.PASSES) ? "passes" : "was skipped");
    }

    /** Returns whether other scenarios of the same side were run. */
    private boolean isMissing(String name) {
      return latest.entrySet().stream()
          .anyMatch(
              leg -> !leg.getValue().isEmpty() && inventory.names(leg.getKey()).contains(name));
    }
  }
}
