package io.github.seplint.rules.suite;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags entries for scenarios of which most checks pass. */
final class ExpectedFailureTooBroad implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    int most = context.rule().number("failures");
    int least = context.rule().number("passes");
    for (Side side : Side.LISTED) {
      Map<String, ScenarioRun> runs = context.results().orElseThrow().latest(side);
      for (ExpectedFailure entry : context.suite(ExpectedFailures.class).of(side)) {
        Optional<ScenarioRun> run =
            Optional.ofNullable(runs.get(entry.scenario())).filter(each -> !each.crashed());
        if (run.isPresent() && entry.check().isEmpty()) {
          List<String> failures = run.get().failures();
          long passes = passes(run.get(), failures);
          if (!failures.isEmpty() && failures.size() <= most && passes >= least) {
            findings.report(
                entry.written().span(),
                "only %d of %d checks of `%s` %s; list %s"
                    .formatted(
                        failures.size(),
                        failures.size() + passes,
                        entry.scenario(),
                        failures.size() == 1 ? "fails" : "fail",
                        instead(entry.scenario(), failures)));
          }
        }
      }
    }
  }

  private static long passes(ScenarioRun run, List<String> failures) {
    return run.checks().stream()
        .filter(EmittedCheck::passes)
        .map(EmittedCheck::id)
        .filter(id -> !failures.contains(id))
        .distinct()
        .count();
  }

  private static String instead(String scenario, List<String> failures) {
    return String.join(
        ", ", failures.stream().map(check -> "`" + scenario + ":" + check + "`").toList());
  }
}
