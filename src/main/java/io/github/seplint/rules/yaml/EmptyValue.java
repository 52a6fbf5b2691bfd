package io.github.seplint.rules.yaml;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.schema.Violation;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags keys without a value. */
public final class EmptyValue implements SchemaRule {

  @Override
  public Optional<Finding> voice(Violation violation) {
    boolean aboutValue = violation.property().isEmpty() && !violation.keyword().equals("false");
    return aboutValue && isEmpty(violation.node())
        ? Optional.of(Finding.at(violation.span(), violation.name() + " is empty"))
        : Optional.empty();
  }

  /** Nothing, white space, or a list without items. */
  public static boolean isEmpty(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.type() == YamlScalar.Type.NULL || scalar.isBlank();
    }
    return node instanceof YamlSequence sequence && sequence.items().isEmpty();
  }
}
