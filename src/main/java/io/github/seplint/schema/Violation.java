package io.github.seplint.schema;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

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
  private static final int LONGEST = 40;

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

  /** The expected and the actual value: {@code `sep` must be an integer, found null, `~`}. */
  public String message() {
    return name + " must be " + expectation() + ", found " + found();
  }

  private String expectation() {
    String expected = this.expected.orElse("");
    return switch (keyword) {
      case "type" -> typeName(expected);
      case "minimum" -> "an integer from " + expected + " up";
      case "minItems" -> "a list of " + expected + " or more";
      case "pattern" -> format(expected);
      case "enum" -> known.isEmpty() ? "absent" : oneOf(known);
      default -> "absent";
    };
  }

  /** A pattern without examples is that of URLs, or excludes blank strings. */
  private String format(String pattern) {
    if (!known.isEmpty()) {
      return "like `" + known.get(0) + "`";
    }
    return pattern.startsWith("^https?:") ? "an http or https URL" : "non-blank";
  }

  private static String oneOf(List<String> values) {
    String quoted = "`" + String.join("`, `", values) + "`";
    int last = quoted.lastIndexOf(", `");
    return last < 0 ? quoted : quoted.substring(0, last) + " or " + quoted.substring(last + 2);
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
  private String found() {
    if (node instanceof YamlScalar scalar) {
      String value = "`" + shortened(scalar.value()) + "`";
      boolean byValue = keyword.equals("pattern") || keyword.equals("enum");
      if (scalar.isString() && byValue) {
        return value;
      }
      return scalar.value().isEmpty() ? scalar.describe() : scalar.describe() + ", " + value;
    }
    return node.describe();
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) > LONGEST
        ? value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…"
        : value;
  }
}
