package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.ExpectedFailures;
import io.github.seplint.suite.ExpectedFailures.Entry;
import io.github.seplint.suite.Side;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags expected failures that pass. */
final class ExpectedFailureStale implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    Optional<ExpectedFailures> expected = subject.document().suite(ExpectedFailures.class);
    if (expected.isPresent() && subject.results().isPresent()) {
      for (Side side : Side.values()) {
        Map<String, ScenarioRun> runs = LatestRuns.of(subject.results().get(), side);
        for (Entry entry : expected.get().of(side)) {
          if (verdict(entry, runs) == ScenarioVerdict.PASSES) {
            findings.accept(
                Finding.at(
                    entry.written().span(),
                    "`"
                        + entry.written().value()
                        + "` is listed as an expected failure but passes"));
          }
        }
      }
    }
  }

  /** Returns no verdict for scenarios that were not run. */
  private static ScenarioVerdict verdict(Entry entry, Map<String, ScenarioRun> runs) {
    ScenarioRun run = runs.get(entry.scenario());
    if (run == null) {
      return ScenarioVerdict.SILENT;
    }
    return entry.check().map(run::verdict).orElseGet(run::verdict);
  }
}
