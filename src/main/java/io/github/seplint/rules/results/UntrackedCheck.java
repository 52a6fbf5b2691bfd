package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;

/** Flags emitted checks of the SEP that no row declares. */
final class UntrackedCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (EmittedCheckSummary check : new EmittedChecks(context).untracked()) {
      findings.report(
          context.sepFile().sep().orElseThrow().span(),
          "check `" + check.id() + "` was emitted but is not declared in any row");
    }
  }
}
