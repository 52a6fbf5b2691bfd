package io.github.seplint.schema;

import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
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
 * @param name what the value is called: its key, "a row", or "an item of" another list
 * @param key where the value's key stands, or the dash of an item that is not there; empty for the
 *     root and for other items
 * @param property the key that is missing or unknown, for keywords about keys
 * @param expected what the keyword asks for, where that is one value: the type, the pattern, the
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
          .orElseGet(() -> startOf(mapping));
    }
    return node.span().isEmpty() ? key.orElse(node.span()) : node.span();
  }

  private static Span startOf(YamlMapping mapping) {
    return mapping.entries().isEmpty() ? mapping.span() : mapping.entries().get(0).key().span();
  }
}
