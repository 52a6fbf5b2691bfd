package io.github.seplint.rules.results;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.EmittedChecks;
import io.github.seplint.sep.Requirement;
import io.github.seplint.yaml.YamlScalar;

/** Flags checks that no run emitted. */
final class UntestedCheck implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (Requirement row : new EmittedChecks(context).untested()) {
      YamlScalar id = row.check().orElseThrow();
      findings.report(id.span(), "check `" + id.value() + "` was not emitted by any run");
    }
  }
}
