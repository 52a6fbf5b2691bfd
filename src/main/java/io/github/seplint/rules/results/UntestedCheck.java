package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;

/** Flags checks that no run emitted, not even with a suffix. */
final class UntestedCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    EmittedChecks emitted = new EmittedChecks(context);
    for (Requirement row : emitted.untested()) {
      YamlScalar id = row.check().orElseThrow();
      // Otherwise check-id-variant reports the row.
      if (emitted.variants(row).isEmpty()) {
        String message = "check `" + id.value() + "` was not emitted by any run";
        boolean issue = row.mapping().has("issue");
        findings.report(id.span(), issue ? message : message + ", and the row has no `issue`");
      }
    }
  }
}
