package io.github.seplint.rules.suite;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import java.util.List;
import java.util.Optional;

/** Flags entries for scenarios of which most checks pass. */
final class ExpectedFailureTooBroad implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    int most = context.rule().number("failures");
    int least = context.rule().number("passes");
    for (Side side : Side.LISTED) {
      for (ExpectedFailure entry : context.suite(ExpectedFailures.class).of(side)) {
        Optional<ScenarioRun> run =
            context.runs().stream()
                .filter(each -> each.sides().contains(side))
                .flatMap(each -> each.results().stream())
                .flatMap(results -> results.latest(side, entry.scenario()).stream())
                .collect(collectingAndThen(toList(), ExpectedFailureTooBroad::only));
        if (entry.check().isEmpty() && run.filter(it -> it.failsInFew(most, least)).isPresent()) {
          report(entry, run.get(), findings);
        }
      }
    }
  }

  private static void report(ExpectedFailure entry, ScenarioRun run, Findings findings) {
    List<String> failures = run.failures();
    findings.report(
        entry.written().span(),
        "only %d of %d checks of `%s` %s; list %s"
            .formatted(
                failures.size(),
                failures.size() + run.passes(),
                entry.scenario(),
                failures.size() == 1 ? "fails" : "fail",
                instead(entry.scenario(), failures)));
  }

  /** Returns the only run; different runs of a scenario may fail in different checks. */
  private static Optional<ScenarioRun> only(List<ScenarioRun> runs) {
    return runs.size() == 1 ? Optional.of(runs.get(0)) : Optional.empty();
  }

  private static String instead(String scenario, List<String> failures) {
    return String.join(
        ", ", failures.stream().map(check -> "`" + scenario + ":" + check + "`").toList());
  }
}
