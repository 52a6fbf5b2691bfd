package io.github.seplint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlScalar;
import io.github.seplint.yaml.YamlSequence;

/** YAML trees as the JSON trees that the validator takes. JSON itself is YAML. */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * What stands for every float: {@code 7001.0} is no integer in YAML, though it is one in JSON.
   */
  private static final double NO_INTEGER = 0.5;

  private JsonTree() {}

  static JsonNode of(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      return object(mapping);
    }
    if (node instanceof YamlSequence sequence) {
      return array(sequence);
    }
    return scalar((YamlScalar) node);
  }

  /** Of a repeated key the first stays, to which the spans of violations lead. */
  private static ObjectNode object(YamlMapping mapping) {
    ObjectNode object = NODES.objectNode();
    for (YamlEntry entry : mapping.entries()) {
      if (!object.has(entry.name())) {
        object.set(entry.name(), of(entry.value()));
      }
    }
    return object;
  }

  private static ArrayNode array(YamlSequence sequence) {
    ArrayNode array = NODES.arrayNode(sequence.items().size());
    sequence.items().forEach(item -> array.add(of(item)));
    return array;
  }

  private static JsonNode scalar(YamlScalar scalar) {
    return switch (scalar.type()) {
      case STRING -> NODES.textNode(scalar.value());
      case NULL -> NODES.nullNode();
      case BOOLEAN ->
          NODES.booleanNode(scalar.value().charAt(0) == 't' || scalar.value().charAt(0) == 'T');
      case FLOAT -> NODES.numberNode(NO_INTEGER);
      case INTEGER -> integer(scalar);
    };
  }

  /** An integer too large for a {@code long} becomes the end of its range. */
  private static JsonNode integer(YamlScalar scalar) {
    long end = scalar.value().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    return NODES.numberNode(scalar.integer().orElse(end));
  }
}
