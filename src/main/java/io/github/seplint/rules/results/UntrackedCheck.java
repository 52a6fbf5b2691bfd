package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.rules.support.EmittedChecks;
import java.util.Optional;

/** Flags emitted checks of the SEP that no row declares. */
final class UntrackedCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<EmittedChecks> emitted = EmittedChecks.of(context);
    if (emitted.isPresent()) {
      for (EmittedCheckSummary check : emitted.get().untracked()) {
        findings.report(
            context.sepFile().sep().orElseThrow().span(),
            "check `" + check.id() + "` was emitted but is not declared in any row");
      }
    }
  }
}
