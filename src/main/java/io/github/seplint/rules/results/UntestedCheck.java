package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.EmittedChecks;
import java.util.Optional;

/** Flags checks that no run emitted, not even with a suffix. */
final class UntestedCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<EmittedChecks> emitted = EmittedChecks.of(context);
    for (EmittedChecks.Row row : EmittedChecks.untested(context)) {
      // Otherwise check-id-variant reports the row.
      if (emitted.orElseThrow().variants(row).isEmpty()) {
        String message = "check `" + row.id().value() + "` was not emitted by any run";
        boolean issue = row.row().mapping().entry("issue").isPresent();
        findings.report(
            row.id().span(), issue ? message : message + ", and the row has no `issue`");
      }
    }
  }
}
