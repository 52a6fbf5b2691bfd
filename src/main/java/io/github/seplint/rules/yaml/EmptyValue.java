package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.rules.support.FileValues;
import io.github.seplint.schema.Violation;

/** Flags keys without a value. */
final class EmptyValue implements SchemaRule {
  @Override
  public void check(Violation violation, Findings findings) {
    boolean ofValue = violation.property().isEmpty() && !violation.keyword().equals("false");
    if (ofValue && FileValues.isEmpty(violation.node())) {
      findings.report(violation.span(), violation.name() + " is empty");
    }
  }
}
