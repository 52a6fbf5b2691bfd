package io.github.seplint.config;

import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Values of rule options; the type is that of the default on the rule's page. */
final class OptionValue {
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
    OptionalLong number =
        node instanceof YamlScalar scalar ? scalar.integer() : OptionalLong.empty();
    return number.stream()
        .filter(each -> each >= 0 && each <= Integer.MAX_VALUE)
        .<Object>mapToObj(each -> (int) each)
        .findFirst();
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
