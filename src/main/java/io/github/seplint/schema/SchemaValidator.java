package io.github.seplint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.BasicDialectRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A schema of ours, ready to validate. Knows the keywords of JSON Schema 2020-12 that our schemas
 * use: the full dialect costs a start 17 ms, and {@code not} a mapper more.
 */
public final class SchemaValidator {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final Keyword[] VALIDATING = {
    KeywordType.ADDITIONAL_PROPERTIES,
    KeywordType.ENUM,
    KeywordType.FALSE,
    KeywordType.IF_THEN_ELSE,
    KeywordType.ITEMS,
    KeywordType.MIN_ITEMS,
    KeywordType.MINIMUM,
    KeywordType.PATTERN,
    KeywordType.PROPERTIES,
    KeywordType.REF,
    KeywordType.REQUIRED,
    KeywordType.TYPE
  };

  /** Keywords without an effect of their own. */
  private static final List<String> STRUCTURE = List.of("$schema", "$id", "$defs", "then", "else");

  /** Keywords whose values are schemas by name. */
  private static final List<String> NAMED = List.of("properties", "$defs");

  /**
   * The only keyword for readers and editors among the nodes. The library does not receive it, as
   * it would visit it for each value.
   */
  private static final String EXAMPLES = "examples";

  /** The list whose items have a name of their own. */
  private static final String ROWS = "`requirements`";

  /** Requires a key if another key is missing. */
  private static final String ELSE_REQUIRED = "/else/required";

  /** Marks a forbidden value in the schemas of seplint. */
  private static final String NEVER = "#/$defs/never";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Represents every float, as {@code 7001.0} is an integer in JSON but not in YAML. */
  private static final double NOT_AN_INTEGER = 0.5;

  private final Schema schema;
  private final JsonNode written;

  private SchemaValidator(Schema schema, JsonNode written) {
    this.schema = schema;
    this.written = written;
  }

  /**
   * Loads a published schema.
   *
   * @param name the file's name in {@code schemas/}
   */
  public static SchemaValidator load(String name) {
    JsonNode written = SchemaNodes.of(name);
    Schema schema = registry().getSchema(withoutExamples(written));
    schema.initializeValidators();
    return new SchemaValidator(schema, written);
  }

  /** All violations, in the order of the text. */
  public List<Violation> validate(YamlNode root) {
    List<Error> errors = schema.validate(json(root));
    if (errors.isEmpty()) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>(errors.size());
    for (Error error : errors) {
      violations.add(violation(error, root));
    }
    violations.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return violations;
  }

  private Violation violation(Error error, YamlNode root) {
    String location = error.getSchemaLocation().getFragment().toString();
    String keyword = location.substring(location.lastIndexOf('/') + 1);
    String pointer = keyword.equals("false") ? withoutLastStep(location) : location;
    Optional<String> property = Optional.ofNullable(error.getProperty());
    Located located = locate(error.getInstanceLocation(), root);
    return new Violation(
        pointer,
        keyword,
        located.node,
        located.name,
        located.key,
        property,
        expected(error),
        known(pointer, keyword));
  }

  /**
   * Returns the allowed keys, the keys that may replace a missing one, the allowed values, or
   * examples.
   */
  private List<String> known(String pointer, String keyword) {
    List<String> known = new ArrayList<>();
    if (keyword.equals("enum")) {
      written.at(pointer).forEach(value -> known.add(value.asText()));
    } else if (keyword.equals("pattern")) {
      JsonNode examples = written.at(withoutLastStep(pointer)).path(EXAMPLES);
      examples.forEach(value -> known.add(value.asText()));
    } else if (pointer.endsWith(ELSE_REQUIRED)) {
      String condition = pointer.substring(0, pointer.length() - ELSE_REQUIRED.length());
      written.at(condition + "/if/required").forEach(value -> known.add(value.asText()));
    } else if (keyword.equals("additionalProperties")) {
      JsonNode properties = written.at(withoutLastStep(pointer)).path("properties");
      properties.properties().stream()
          .filter(property -> !NEVER.equals(property.getValue().path("$ref").asText()))
          .forEach(property -> known.add(property.getKey()));
    }
    return known;
  }

  /** The library counts the schema {@code false} as a keyword: the pointer leads to the schema. */
  private static String withoutLastStep(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static Optional<String> expected(Error error) {
    JsonNode node = error.getSchemaNode();
    // Of several types the first is the documented one; the others are tolerated.
    JsonNode first = node != null && node.isArray() ? node.get(0) : node;
    return Optional.ofNullable(first).filter(JsonNode::isValueNode).map(JsonNode::asText);
  }

  private record Located(YamlNode node, String name, Optional<Span> key) {}

  private static Located locate(NodePath path, YamlNode root) {
    Located at = new Located(root, "the file", Optional.empty());
    for (int i = 0; i < path.getNameCount(); i++) {
      at = step(at, path.getElement(i));
    }
    return at;
  }

  private static Located step(Located at, Object element) {
    if (at.node instanceof YamlSequence sequence && element instanceof Integer index) {
      YamlNode item = sequence.items().get(index);
      String name = at.name.equals(ROWS) ? "a row" : "an item of " + at.name;
      return new Located(item, name, dash(sequence, item));
    }
    YamlEntry entry = ((YamlMapping) at.node).entry(String.valueOf(element)).orElseThrow();
    return new Located(entry.value(), "`" + entry.name() + "`", Optional.of(entry.key().span()));
  }

  /** Returns the span of a missing item, which is only its dash. */
  private static Optional<Span> dash(YamlSequence sequence, YamlNode item) {
    int start = item.span().start();
    return item.span().isEmpty() && !sequence.flow() && start > 0
        ? Optional.of(new Span(start - 1, start))
        : Optional.empty();
  }

  private static SchemaRegistry registry() {
    Dialect dialect =
        Dialect.builder(DIALECT)
            .specificationVersion(SpecificationVersion.DRAFT_2020_12)
            .idKeyword("$id")
            .keywords(keywords())
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .pathType(PathType.JSON_POINTER)
            .messageSource((key, supplier, locale, arguments) -> key)
            .build();
    return SchemaRegistry.builder()
        .defaultDialectId(DIALECT)
        .dialectRegistry(new BasicDialectRegistry(dialect))
        .schemaRegistryConfig(config)
        .schemaLoader(loader -> loader.block(iri -> true))
        .build();
  }

  private static JsonNode withoutExamples(JsonNode schema) {
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode kept = NODES.objectNode();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (NAMED.contains(keyword.getKey())) {
        ObjectNode named = NODES.objectNode();
        keyword
            .getValue()
            .properties()
            .forEach(each -> named.set(each.getKey(), withoutExamples(each.getValue())));
        kept.set(keyword.getKey(), named);
      } else if (!EXAMPLES.equals(keyword.getKey())) {
        kept.set(keyword.getKey(), withoutExamples(keyword.getValue()));
      }
    }
    return kept;
  }

  private static List<Keyword> keywords() {
    List<Keyword> keywords = new ArrayList<>(List.of(VALIDATING));
    for (String name : STRUCTURE) {
      keywords.add(new NonValidationKeyword(name));
    }
    return keywords;
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      ObjectNode object = NODES.objectNode();
      for (YamlEntry entry : mapping.entries()) {
        // The first of repeated keys, which the spans of violations refer to.
        if (!object.has(entry.name())) {
          object.set(entry.name(), json(entry.value()));
        }
      }
      return object;
    }
    if (node instanceof YamlSequence sequence) {
      ArrayNode array = NODES.arrayNode(sequence.items().size());
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return scalar((YamlScalar) node);
  }

  /** By conditions: a switch over an enum makes a class at each start. */
  private static JsonNode scalar(YamlScalar scalar) {
    if (scalar.isString()) {
      return NODES.textNode(scalar.value());
    }
    if (scalar.type() == YamlScalar.Type.INTEGER) {
      // An integer too large for a long becomes the end of its range.
      long end = scalar.value().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
      return NODES.numberNode(scalar.integer().orElse(end));
    }
    if (scalar.type() == YamlScalar.Type.BOOLEAN) {
      return NODES.booleanNode("tT".indexOf(scalar.value().charAt(0)) >= 0);
    }
    return scalar.type() == YamlScalar.Type.NULL
        ? NODES.nullNode()
        : NODES.numberNode(NOT_AN_INTEGER);
  }
}
