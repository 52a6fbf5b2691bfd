package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags entries for a check whose scenario is listed. */
final class ExpectedFailureRedundant implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Side side : Side.LISTED) {
      List<ExpectedFailure> entries = context.suite(ExpectedFailures.class).of(side);
      Map<String, Span> scenarios = new HashMap<>();
      entries.forEach(
          entry -> scenarios.putIfAbsent(entry.written().value(), entry.written().span()));
      for (ExpectedFailure entry : entries) {
        Optional<Span> scenario = Optional.ofNullable(scenarios.get(entry.scenario()));
        if (entry.check().isPresent() && scenario.isPresent()) {
          findings
              .report(
                  entry.written().span(),
                  "scenario `"
                      + entry.scenario()
                      + "` is listed as well; the runner refuses a file with both")
              .note(scenario.get(), "entry for the scenario");
        }
      }
    }
  }
}
