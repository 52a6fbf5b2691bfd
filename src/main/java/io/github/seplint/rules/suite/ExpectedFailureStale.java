package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import java.util.Map;
import java.util.Optional;

/** Flags expected failures that pass. */
final class ExpectedFailureStale implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Side side : Side.LISTED) {
      Map<String, ScenarioRun> runs = context.results().orElseThrow().latest(side);
      for (ExpectedFailure entry : context.suite(ExpectedFailures.class).of(side)) {
        Optional<ScenarioRun> run = Optional.ofNullable(runs.get(entry.scenario()));
        if (run.isPresent() && passes(entry, run.get())) {
          String name = entry.written().value();
          findings.report(
              entry.written().span(), "`" + name + "` is listed as an expected failure but passes");
        }
      }
    }
  }

  private static boolean passes(ExpectedFailure entry, ScenarioRun run) {
    return entry.check().map(run::verdict).orElseGet(run::verdict) == ScenarioVerdict.PASSES;
  }
}
