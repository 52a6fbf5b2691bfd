package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;

/** Flags expected failures that pass. */
final class ExpectedFailureStale implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Side side : Side.LISTED) {
      for (ExpectedFailure entry : context.suite(ExpectedFailures.class).of(side)) {
        context.runs().stream()
            .filter(run -> run.sides().contains(side))
            .flatMap(run -> run.results().stream())
            .flatMap(results -> results.latest(side, entry.scenario()).stream())
            .filter(run -> run.isStale(entry.check()))
            .findFirst()
            .ifPresent(run -> report(entry, run, findings));
      }
    }
  }

  private static void report(ExpectedFailure entry, ScenarioRun run, Findings findings) {
    boolean silent = run.verdict() == ScenarioVerdict.SILENT;
    findings.report(
        entry.written().span(),
        "`"
            + entry.written().value()
            + "` is listed as an expected failure but "
            + (silent ? "no check of it failed or passed" : "passes"));
  }
}
