package io.github.seplint.rules;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.ShapeRule;
import io.github.seplint.schema.Violation;
import io.github.seplint.source.TextEdit;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value is of the kind that is read. */
final class WrongType implements ShapeRule {
  /** Keywords about keys, which other rules speak for. */
  private static final Set<String> ABOUT_KEYS = Set.of("required", "additionalProperties");

  /** Keywords about what a string says. */
  private static final Set<String> BY_VALUE = Set.of("pattern", "enum");

  private static final int LONGEST = 40;

  @Override
  public Optional<Finding> voice(Violation violation) {
    boolean ours =
        !ABOUT_KEYS.contains(violation.keyword())
            && (violation.keyword().equals("false") || !EmptyValue.isEmpty(violation.node()));
    return ours ? Optional.of(finding(violation)) : Optional.empty();
  }

  private static Finding finding(Violation violation) {
    String found = "found " + found(violation);
    Finding finding =
        Finding.at(
            violation.span(), violation.name() + " must be " + wanted(violation) + ", " + found);
    return quoting(violation).map(finding::fix).orElse(finding);
  }

  private static String wanted(Violation violation) {
    return switch (violation.keyword()) {
      case "type" -> typeName(violation.expected().orElse(""));
      case "minimum" -> "a whole number from 1 up";
      case "pattern" -> like(violation.known());
      case "enum" -> oneOf(violation.known());
      default -> "absent";
    };
  }

  /** A pattern without examples is that of URLs. */
  private static String like(List<String> examples) {
    return examples.isEmpty() ? "an http or https URL" : "like `" + examples.get(0) + "`";
  }

  private static String oneOf(List<String> values) {
    int last = values.size() - 1;
    List<String> shown = values.stream().map(value -> "`" + value + "`").toList();
    return String.join(", ", shown.subList(0, last)) + " or " + shown.get(last);
  }

  private static String typeName(String type) {
    return switch (type) {
      case "array" -> "a list";
      case "object" -> "a mapping";
      case "integer" -> "a whole number";
      default -> "a string";
    };
  }

  /** An unquoted value that YAML takes for something else is shown: nobody sees its type. */
  private static String found(Violation violation) {
    if (violation.node() instanceof YamlScalar scalar) {
      String shown = "`" + shortened(scalar.value()) + "`";
      return scalar.isString() && BY_VALUE.contains(violation.keyword())
          ? shown
          : scalar.describe() + ", " + shown;
    }
    return violation.node().describe();
  }

  private static String shortened(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value;
  }

  private static Optional<Fix> quoting(Violation violation) {
    boolean wantsString =
        violation.keyword().equals("type") && violation.expected().orElse("").equals("string");
    return wantsString
            && violation.node() instanceof YamlScalar scalar
            && scalar.style() == YamlScalar.Style.PLAIN
        ? Optional.of(new Fix("quote it", new TextEdit(scalar.span(), "'" + scalar.value() + "'")))
        : Optional.empty();
  }
}
