package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.schema.Violation;
import io.github.seplint.text.DidYouMean;

/** Flags keys that no tool reads. */
final class UnknownKey implements SchemaRule {
  @Override
  public void check(Violation violation, Findings findings) {
    String key = violation.property().orElse("");
    // yaml-unsupported-feature reports the merge key.
    if (violation.keyword().equals("additionalProperties") && !key.equals("<<")) {
      String suggestion = DidYouMean.didYouMean(key, violation.known());
      findings.report(violation.span(), "unknown key `" + key + "`" + suggestion);
    }
  }
}
