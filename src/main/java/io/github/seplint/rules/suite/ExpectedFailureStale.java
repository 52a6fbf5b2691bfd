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
        if (run.isPresent() && run.get().isStale(entry.check())) {
          String name = entry.written().value();
          boolean silent = run.get().verdict() == ScenarioVerdict.SILENT;
          findings.report(
              entry.written().span(),
              "`"
                  + name
                  + "` is listed as an expected failure but "
                  + (silent ? "no check of it failed or passed" : "passes"));
        }
      }
    }
  }
}
