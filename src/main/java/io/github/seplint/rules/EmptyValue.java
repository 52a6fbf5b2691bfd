package io.github.seplint.rules;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.ShapeRule;
import io.github.seplint.schema.Violation;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.Optional;

/** Flags keys without a value. */
final class EmptyValue implements ShapeRule {

  @Override
  public Optional<Finding> voice(Violation violation) {
    boolean aboutValue = violation.property().isEmpty() && !violation.keyword().equals("false");
    return aboutValue && isEmpty(violation.node())
        ? Optional.of(Finding.at(violation.span(), violation.name() + " is empty"))
        : Optional.empty();
  }

  /** Nothing, white space, or a list without items. */
  static boolean isEmpty(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.type() == YamlScalar.Type.NULL || scalar.isBlank();
    }
    return node instanceof YamlSequence sequence && sequence.items().isEmpty();
  }
}
