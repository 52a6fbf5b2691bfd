import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generates a class that creates the trees of the schemas in schemas/, so that a start neither
 * opens the jar nor parses JSON, which takes 30 ms.
 *
 * <p>Arguments: the directory of the schemas, the file to write. Requires Jackson.
 */
public final class SchemaIndex {
  /** Keywords that only readers and editors use. */
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "description",
          "default",
          "markdownDescription",
          "defaultSnippets",
          "errorMessage",
          "patternErrorMessage",
          "deprecationMessage",
          "doNotSuggest");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Keywords whose keys are names, not keywords. */
  private static final Set<String> NAMED = Set.of("properties", "$defs");

  private SchemaIndex() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    String source = source(Path.of(args[0]));
    if (!Files.exists(file) || !Files.readString(file).equals(source)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
    }
  }

  private static String source(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(file -> file.toString().endsWith(".schema.json")).sorted().toList();
    }
    StringBuilder cases = new StringBuilder();
    StringBuilder classes = new StringBuilder();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String type = className(name);
      JsonNode schema = MAPPER.readTree(Files.readString(file));
      removeTexts(schema, false);
      cases.append("      case \"%s\" -> %s.node();\n".formatted(name, type));
      classes.append(
          """

            private static final class %s {
              static JsonNode node() {
                return %s;
              }
            }
          """
              .formatted(type, node(schema, "        ")));
    }
    return """
    package io.github.seplint.schema;

    import com.fasterxml.jackson.databind.JsonNode;
    import com.fasterxml.jackson.databind.node.ArrayNode;
    import com.fasterxml.jackson.databind.node.JsonNodeFactory;
    import com.fasterxml.jackson.databind.node.ObjectNode;
    import com.fasterxml.jackson.databind.node.TextNode;

    /**
     * The published schemas without their texts; generated from schemas/
     * (src/build/java/SchemaIndex.java).
     */
    final class SchemaNodes {
      private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

      private SchemaNodes() {}

      /** Creates the tree of the schema in a file. */
      static JsonNode of(String name) {
        return switch (name) {
    %s      default -> throw new IllegalArgumentException(name);
        };
      }

      private static JsonNode object(Object... entries) {
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < entries.length; i += 2) {
          object.set((String) entries[i], (JsonNode) entries[i + 1]);
        }
        return object;
      }

      private static JsonNode array(JsonNode... items) {
        ArrayNode array = NODES.arrayNode(items.length);
        for (JsonNode item : items) {
          array.add(item);
        }
        return array;
      }

      private static JsonNode text(String text) {
        return new SchemaText(text);
      }

      /** A text that is printed without a mapper, which the validator of `enum` would create. */
      private static final class SchemaText extends TextNode {
        private static final long serialVersionUID = 1;

        SchemaText(String text) {
          super(text);
        }

        @Override
        public String toString() {
          return '"' + textValue() + '"';
        }
      }

    %s}
    """
        .formatted(cases.toString().replaceAll("(?m)^", "  ").stripTrailing() + "\n  ", classes);
  }

  private static String className(String file) {
    return Stream.of(file.replace(".schema.json", "").split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(joining());
  }

  /** Removes texts, except properties that are named like one. */
  private static void removeTexts(JsonNode value, boolean named) {
    if (!named && value instanceof ObjectNode object) {
      object.remove(TEXTS);
    }
    for (Map.Entry<String, JsonNode> each : value.properties()) {
      removeTexts(each.getValue(), !named && NAMED.contains(each.getKey()));
    }
    if (value.isArray()) {
      value.forEach(each -> removeTexts(each, false));
    }
  }

  private static String node(JsonNode value, String indent) {
    String inner = indent + "    ";
    if (value.isObject()) {
      return value.properties().stream()
          .map(each -> inner + literal(each.getKey()) + ", " + node(each.getValue(), inner))
          .collect(joining(",\n", value.isEmpty() ? "object(" : "object(\n", ")"));
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(each -> node(each, inner))
          .collect(joining(", ", "array(", ")"));
    }
    return switch (value.getNodeType()) {
      case STRING -> "text(" + literal(value.textValue()) + ")";
      case NULL -> "NODES.nullNode()";
      case BOOLEAN -> "NODES.booleanNode(" + value + ")";
      default -> "NODES.numberNode(" + value + ")";
    };
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
