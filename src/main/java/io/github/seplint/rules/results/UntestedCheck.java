package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.EmittedChecks;

/** Flags checks that no run emitted. */
final class UntestedCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (EmittedChecks.Row row : EmittedChecks.untested(context)) {
      findings.report(
          row.id().span(), "check `" + row.id().value() + "` was not emitted by any run");
    }
  }
}
