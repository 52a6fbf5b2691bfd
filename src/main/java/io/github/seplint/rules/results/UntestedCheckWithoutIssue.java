package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;

/** Flags rows without an {@code issue} whose check no run emitted. */
final class UntestedCheckWithoutIssue implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : new EmittedChecks(context).untested()) {
      if (!row.mapping().has("issue")) {
        YamlScalar id = row.check().orElseThrow();
        String check = "check `" + id.value() + "`";
        findings.report(
            id.span(), check + " was not emitted by any run, and the row has no `issue`");
      }
    }
  }
}
