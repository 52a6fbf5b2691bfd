package io.github.seplint.schema;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place where a file does not have the shape that its schema asks for.
 *
 * @param pointer JSON Pointer (RFC 6901) to the violated keyword in the schema, or to the schema
 *     {@code false}
 * @param keyword the violated keyword: {@code type}, {@code required}, ...; {@code false} where the
 *     value must not be there
 * @param node the value that violates it
 * @param name the value in messages: its key, "a row", or "an item of" another list
 * @param key the span of the value's key, or of the dash of a missing item; empty for the root and
 *     for other items
 * @param property the key that is missing or unknown, for keywords about keys
 * @param expected the requirement of the keyword, if it is one value: the type, the pattern, the
 *     least number
 * @param known the keys that there may be, of one that is unknown, or instead of one that is
 *     missing; the values, of {@code enum}; examples, of {@code pattern}
 */
public record Violation(
    String pointer,
    String keyword,
    YamlNode node,
    String name,
    Optional<Span> key,
    Optional<String> property,
    Optional<String> expected,
    List<String> known) {

  public Violation {
    known = List.copyOf(known);
  }

  /** Where to point: the unknown key, the key of an absent value, the first key of a mapping. */
  public Span span() {
    if (node instanceof YamlMapping mapping && property.isPresent()) {
      return mapping
          .entry(property.get())
          .map(entry -> entry.key().span())
          .orElseGet(mapping::start);
    }
    return node.span().isEmpty() ? key.orElse(node.span()) : node.span();
  }

  /** Describes the expected and the actual value. */
  public static final class ViolationMessages {
    /** Keywords about the content of a string. */
    private static final Set<String> BY_VALUE = Set.of("pattern", "enum");

    private static final String URL = "^https?:";
    private static final int LONGEST = 40;

    private ViolationMessages() {}

    /** {@code `sep` must be a whole number, found a string, `7101`}. */
    public static String of(Violation violation) {
      return violation.name() + " must be " + expected(violation) + ", found " + found(violation);
    }

    private static String expected(Violation violation) {
      String expected = violation.expected().orElse("");
      return switch (violation.keyword()) {
        case "type" -> typeName(expected);
        case "minimum" -> "an integer from " + expected + " up";
        case "minItems" -> "a list of " + expected + " or more";
        case "pattern" -> format(violation.known(), expected);
        case "enum" -> oneOf(violation.known());
        default -> "absent";
      };
    }

    /** A pattern without examples is that of URLs, or excludes blank strings. */
    private static String format(List<String> examples, String pattern) {
      if (!examples.isEmpty()) {
        return "like `" + examples.get(0) + "`";
      }
      return pattern.startsWith(URL) ? "an http or https URL" : "non-blank";
    }

    private static String oneOf(List<String> values) {
      int last = values.size() - 1;
      List<String> quoted = values.stream().map(value -> "`" + value + "`").toList();
      return last < 1
          ? String.join("", quoted)
          : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
    }

    private static String typeName(String type) {
      return switch (type) {
        case "array" -> "a list";
        case "object" -> "a mapping";
        case "integer" -> "an integer";
        default -> "a string";
      };
    }

    /** Includes the value, as the type of an unquoted value is not obvious. */
    private static String found(Violation violation) {
      if (violation.node() instanceof YamlScalar scalar) {
        String value = "`" + shortened(scalar.value()) + "`";
        return scalar.isString() && BY_VALUE.contains(violation.keyword())
            ? value
            : scalar.describe() + ", " + value;
      }
      return violation.node().describe();
    }

    private static String shortened(String value) {
      return value.codePointCount(0, value.length()) > LONGEST
          ? value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…"
          : value;
    }
  }
}
