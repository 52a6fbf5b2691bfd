package io.github.seplint.config;

import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of rule options; the type is that of the default on the rule's page. */
final class OptionValue {
  private static final int MOST_DIGITS = 9;

  private OptionValue() {}

  /** The value, if it is of the same type as the default. */
  static Optional<Object> of(YamlNode node, Object standard) {
    if (standard instanceof Integer) {
      return number(node);
    }
    return standard instanceof String ? text(node) : texts(node);
  }

  static String describe(Object standard) {
    if (standard instanceof Integer) {
      return "a whole number";
    }
    return standard instanceof String ? "a string" : "a list of strings";
  }

  private static Optional<Object> number(YamlNode node) {
    boolean fits =
        node instanceof YamlScalar scalar
            && scalar.type() == YamlScalar.Type.INTEGER
            && scalar.value().length() <= MOST_DIGITS
            && scalar.value().chars().allMatch(Character::isDigit);
    return fits ? Optional.of(Integer.valueOf(((YamlScalar) node).value())) : Optional.empty();
  }

  private static Optional<Object> text(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isString()
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  private static Optional<Object> texts(YamlNode node) {
    if (!(node instanceof YamlSequence sequence)) {
      return Optional.empty();
    }
    List<Object> texts = new ArrayList<>();
    sequence.items().forEach(item -> text(item).ifPresent(texts::add));
    return texts.size() == sequence.items().size()
        ? Optional.of(List.copyOf(texts))
        : Optional.empty();
  }
}
