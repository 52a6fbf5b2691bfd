package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.schema.Violation;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;

/** Flags keys without a value. */
public final class EmptyValue implements SchemaRule {

  @Override
  public void check(Violation violation, Findings findings) {
    boolean ofValue = violation.property().isEmpty() && !violation.keyword().equals("false");
    if (ofValue && isEmpty(violation.node())) {
      findings.report(violation.span(), violation.name() + " is empty");
    }
  }

  /** Returns whether a value is missing, white space, or a list without items. */
  public static boolean isEmpty(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.type() == YamlScalar.Type.NULL || scalar.isBlank();
    }
    return node instanceof YamlSequence sequence && sequence.items().isEmpty();
  }
}
