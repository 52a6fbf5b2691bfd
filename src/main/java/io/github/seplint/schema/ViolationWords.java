package io.github.seplint.schema;

import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Set;

/** Says of a value what it must be, and what it is. */
public final class ViolationWords {
  /** Keywords about what a string says. */
  private static final Set<String> BY_VALUE = Set.of("pattern", "enum");

  private static final String URL = "^https?:";
  private static final int LONGEST = 40;

  private ViolationWords() {}

  /** {@code `sep` must be a whole number, found a string, `7101`}. */
  public static String of(Violation violation) {
    return violation.name() + " must be " + wanted(violation) + ", found " + found(violation);
  }

  private static String wanted(Violation violation) {
    String expected = violation.expected().orElse("");
    return switch (violation.keyword()) {
      case "type" -> typeName(expected);
      case "minimum" -> "a whole number from " + expected + " up";
      case "minItems" -> "a list of " + expected + " or more";
      case "pattern" -> like(violation.known(), expected);
      case "enum" -> oneOf(violation.known());
      default -> "absent";
    };
  }

  /** A pattern without examples is that of URLs, or asks for more than blanks. */
  private static String like(List<String> examples, String pattern) {
    if (!examples.isEmpty()) {
      return "like `" + examples.get(0) + "`";
    }
    return pattern.startsWith(URL) ? "an http or https URL" : "more than blanks";
  }

  private static String oneOf(List<String> values) {
    int last = values.size() - 1;
    List<String> shown = values.stream().map(value -> "`" + value + "`").toList();
    return last < 1
        ? String.join("", shown)
        : String.join(", ", shown.subList(0, last)) + " or " + shown.get(last);
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
    return value.codePointCount(0, value.length()) > LONGEST
        ? value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…"
        : value;
  }
}
