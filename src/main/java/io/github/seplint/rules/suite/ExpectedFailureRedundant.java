package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;

/** Flags duplicate entries, and entries for a check whose scenario is listed. */
final class ExpectedFailureRedundant implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Side side : Side.LISTED) {
      List<ExpectedFailure> entries = context.suite(ExpectedFailures.class).of(side);
      DuplicateChecker names = new DuplicateChecker(findings);
      entries.forEach(entry -> names.add(entry.written()));
      for (ExpectedFailure entry : entries) {
        Optional<Span> scenario = names.firstOf(entry.scenario());
        if (entry.check().isPresent() && scenario.isPresent()) {
          findings
              .report(
                  entry.written().span(),
                  "redundant entry: scenario `" + entry.scenario() + "` is already listed")
              .note(scenario.get(), "entry for the scenario");
        }
      }
    }
  }
}
