package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.EmittedChecks;

/** Flags rows without an {@code issue} whose check no run emitted. */
final class UntestedCheckWithoutIssue implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (EmittedChecks.Row row : EmittedChecks.untested(context)) {
      if (row.row().mapping().entry("issue").isEmpty()) {
        String check = "check `" + row.id().value() + "`";
        findings.report(
            row.id().span(), check + " was not emitted by any run, and the row has no `issue`");
      }
    }
  }
}
