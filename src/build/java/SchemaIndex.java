import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generates a class that creates the trees of the schemas in schemas/, so that a start neither
 * opens the jar nor parses JSON, which takes 30 ms.
 *
 * <p>Arguments: the directory of the schemas, the file to write.
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

  /** Keywords whose keys are names, not keywords. */
  private static final Set<String> NAMED = Set.of("properties", "$defs");

  private final String json;
  private int at;

  /** A number, true, false or null. */
  private record Word(String text) {}

  private SchemaIndex(String json) {
    this.json = json;
  }

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
      Object schema = withoutTexts(new SchemaIndex(Files.readString(file)).value(), false);
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

  private static Object withoutTexts(Object value, boolean named) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> withoutTexts(each, false)).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> rest = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          if (named || !TEXTS.contains(key)) {
            rest.put((String) key, withoutTexts(each, !named && NAMED.contains(key)));
          }
        });
    return rest;
  }

  private static String node(Object value, String indent) {
    String inner = indent + "    ";
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(
              each -> inner + literal((String) each.getKey()) + ", " + node(each.getValue(), inner))
          .collect(joining(",\n", map.isEmpty() ? "object(" : "object(\n", ")"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> node(each, inner)).collect(joining(", ", "array(", ")"));
    }
    if (value instanceof String text) {
      return "text(" + literal(text) + ")";
    }
    String word = ((Word) value).text;
    return switch (word) {
      case "null" -> "NODES.nullNode()";
      case "true", "false" -> "NODES.booleanNode(" + word + ")";
      default -> "NODES.numberNode(" + word + ")";
    };
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Parses the JSON of our schemas, which contain only some escapes. */
  private Object value() {
    skipSpace();
    char c = json.charAt(at);
    if (c == '{') {
      Map<String, Object> map = new LinkedHashMap<>();
      for (at++; !isAt('}'); isAt(',')) {
        String key = (String) value();
        require(isAt(':'));
        map.put(key, value());
      }
      return map;
    }
    if (c == '[') {
      List<Object> list = new ArrayList<>();
      for (at++; !isAt(']'); isAt(',')) {
        list.add(value());
      }
      return list;
    }
    return c == '"' ? text() : word();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (at++; json.charAt(at) != '"'; at++) {
      char c = json.charAt(at);
      if (c == '\\') {
        char escaped = json.charAt(++at);
        require("\\\"/n".indexOf(escaped) >= 0);
        c = escaped == 'n' ? '\n' : escaped;
      }
      text.append(c);
    }
    at++;
    return text.toString();
  }

  private Object word() {
    int start = at;
    while (Character.isLetterOrDigit(json.charAt(at)) || "-.".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
    return new Word(json.substring(start, at));
  }

  private boolean isAt(char c) {
    skipSpace();
    boolean result = json.charAt(at) == c;
    at += result ? 1 : 0;
    return result;
  }

  private void skipSpace() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
  }

  private void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("unexpected JSON at " + at + ": " + json.substring(at));
    }
  }
}
