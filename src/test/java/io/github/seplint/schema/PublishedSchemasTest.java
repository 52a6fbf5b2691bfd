package io.github.seplint.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.suite.FileKind;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PublishedSchemasTest {
  private static final Path FOLDER = Path.of("schemas");
  private static final List<String> TEXTS =
      List.of(
          "title",
          "description",
          "default",
          "markdownDescription",
          "defaultSnippets",
          "errorMessage",
          "patternErrorMessage",
          "deprecationMessage",
          "doNotSuggest");

  @ParameterizedTest
  @MethodSource("names")
  void aSchemaIsOneOfTheDialectThatItNames(String name) throws IOException {
    String dialect = "https://json-schema.org/draft/2020-12/schema";
    String text = Files.readString(FOLDER.resolve(name));
    assertEquals(dialect, new ObjectMapper().readTree(text).get("$schema").asText());
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(dialect))
            .validate(text, InputFormat.JSON));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anEditorCanShowWhatEveryPropertyIs(String name) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
    List<String> bare = new ArrayList<>();
    undocumented("", schema, bare);
    assertEquals(List.of(), bare);
    assertTrue(schema.has("$id") && schema.has("title") && schema.has("description"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void validationUsesTheSchemaWithoutItsTexts(String name) throws IOException {
    JsonNode published = new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
    JsonNode used = SchemaNodes.of(name);
    assertEquals(withoutTexts(published, false).toString(), used.toString());
    assertFalse(used.has("title") || used.has("description"));
  }

  /** The rest of a schema; the keys of {@code properties} and definitions are not keywords. */
  private static JsonNode withoutTexts(JsonNode node, boolean named) {
    if (node instanceof ArrayNode array) {
      ArrayNode rest = array.arrayNode();
      array.forEach(each -> rest.add(withoutTexts(each, false)));
      return rest;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode rest = object.objectNode();
    object
        .properties()
        .forEach(
            each -> {
              if (named || !TEXTS.contains(each.getKey())) {
                boolean names = !named && List.of("properties", "$defs").contains(each.getKey());
                rest.set(each.getKey(), withoutTexts(each.getValue(), names));
              }
            });
    return rest;
  }

  static List<String> names() throws IOException {
    try (Stream<Path> schemas = Files.list(FOLDER)) {
      return schemas.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private static void undocumented(String path, JsonNode node, List<String> bare) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean properties = field.getKey().equals("properties") && !path.endsWith("/then");
      for (Map.Entry<String, JsonNode> property : field.getValue().properties()) {
        JsonNode schema = property.getValue();
        boolean shown = schema.has("title") && schema.has("description") && schema.has("examples");
        if (properties && !shown) {
          bare.add(path + "/properties/" + property.getKey());
        }
      }
      undocumented(path + "/" + field.getKey(), field.getValue(), bare);
    }
  }

  @Test
  void everyRefinedPointerLeadsIntoTheSchemasOfItsRule() throws IOException {
    for (RuleInfo rule : BuiltInRules.all()) {
      for (FileKind kind : rule.files()) {
        JsonNode schema = new ObjectMapper().readTree(FOLDER.resolve(kind.schema()).toFile());
        for (String pointer : pointers(rule)) {
          assertFalse(
              schema.at(pointer).isMissingNode(),
              rule.id() + " refines " + pointer + " of " + kind.schema());
        }
      }
    }
  }

  private static List<String> pointers(RuleInfo rule) {
    return rule.refines().stream().filter(each -> each.startsWith("/")).toList();
  }

  @Test
  void aSourceIsTheSameWhereverItStands() throws IOException {
    JsonNode sep = new ObjectMapper().readTree(FOLDER.resolve("sep.schema.json").toFile());
    JsonNode inventory =
        new ObjectMapper().readTree(FOLDER.resolve("scenarios.schema.json").toFile());
    assertEquals(sep.at("/$defs/source"), inventory.at("/$defs/source"));
  }

  @Test
  void aConfigurationKnowsEveryKindOfFile() throws IOException {
    JsonNode words =
        new ObjectMapper()
            .readTree(FOLDER.resolve("seplint.schema.json").toFile())
            .at("/properties/kinds/additionalProperties/enum");
    List<String> known = new ArrayList<>();
    words.forEach(word -> known.add(word.asText()));
    assertEquals(FileKind.ALL.stream().map(FileKind::word).toList(), known);
  }

  @Test
  void everyViolationHasExactlyOneVoice() {
    String everythingWrong =
        """
        sep: 0
        title: x
        spec_url: ''
        specVersions: []
        source: { introducedIn: 5, wrong: x }
        requirements:
          - check: [a]
            excluded: true
          - 5
          - {}
          - text:
            url: nowhere
            excluded: x
            source: {}
        """;
    List<Violation> violations =
        SchemaValidator.load("sep.schema.json")
            .validate(YamlParser.read(everythingWrong).root().orElseThrow());
    assertTrue(violations.size() > 12, violations::toString);
    for (Violation violation : violations) {
      assertEquals(1, SchemaMessagesTest.findings(violation), violation::toString);
    }
  }
}
