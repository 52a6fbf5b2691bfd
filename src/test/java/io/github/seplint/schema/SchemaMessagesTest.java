package io.github.seplint.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.LintFixtures;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.Rule.Findings;
import io.github.seplint.lint.Rule.SchemaRule;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.suite.FileKind;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each violation of a schema is reported by one rule, once. */
final class SchemaMessagesTest {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "title",
          "description",
          "examples",
          "markdownDescription",
          "defaultSnippets",
          "errorMessage",
          "patternErrorMessage",
          "deprecationMessage",
          "doNotSuggest",
          "properties",
          "items",
          "if",
          "then",
          "else");
  private static final Set<String> NESTED = Set.of("properties", "$defs", "then", "else", "items");

  private static final String GOOD =
      """
      sep: 7001
      spec_url: https://modelcontextprotocol.io/specification/draft/basic/tools#lighting
      requirements:
        - check: sep-7001-tool-lit
          text: 'A client MUST light the tool before it signals.'
      """;

  private static final String GOOD_INVENTORY =
      """
      scenarios:
        - name: tool-lighting
          surface: server
          source: { introducedIn: 2025-06-18 }
          checks:
            - sep-7001-tool-lit
      """;

  /** How to break a good file, and who says so. */
  private record Defect(String from, String to, String rule) {}

  /**
   * What a kind of files may lack.
   *
   * @param defects by pointer; a missing key behind a {@code #}
   */
  private record Kind(FileKind kind, String path, String good, Map<String, Defect> defects) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(FileKind.SEP, "sep-7001.yaml", GOOD, defects()),
          new Kind(FileKind.SCENARIOS, "scenarios.yaml", GOOD_INVENTORY, ofInventories()));

  private static Map<String, Defect> ofInventories() {
    Map<String, Defect> defects = new LinkedHashMap<>();
    String source = "source: { introducedIn: 2025-06-18 }";
    String checks = "checks:\n      - sep-7001-tool-lit\n";
    defects.put("/type", new Defect(GOOD_INVENTORY, "- tool\n", "wrong-type"));
    defects.put("/required#scenarios", new Defect(GOOD_INVENTORY, "{}\n", "missing-key"));
    defects.put(
        "/properties/scenarios/type", new Defect(GOOD_INVENTORY, "scenarios: x\n", "wrong-type"));
    defects.put(
        "/additionalProperties", new Defect("scenarios:", "title: x\nscenarios:", "unknown-key"));
    defects.put(
        "/$defs/never/enum",
        new Defect(source, "specVersions: [2025-06-18]", "source-legacy-versions"));
    defects.put(
        "/$defs/never/type",
        new Defect(source, "specVersions: 2025-06-18", "source-legacy-versions"));
    defects.put("/$defs/scenario/type", new Defect(checks, checks + "  - tool\n", "wrong-type"));
    defects.put(
        "/$defs/scenario/required#name",
        new Defect("name: tool-lighting\n    ", "", "missing-key"));
    defects.put(
        "/$defs/scenario/required#surface", new Defect("    surface: server\n", "", "missing-key"));
    defects.put(
        "/$defs/scenario/properties/surface/enum",
        new Defect("surface: server", "surface: harbour", "wrong-type"));
    defects.put(
        "/$defs/scenario/properties/checks/type", new Defect(checks, "checks: x\n", "wrong-type"));
    defects.put(
        "/$defs/scenario/additionalProperties",
        new Defect("surface: server", "surface: server\n    note: x", "unknown-key"));
    defects.put("/$defs/text/type", new Defect("- sep-7001-tool-lit", "- 7001", "wrong-type"));
    defects.put("/$defs/text/pattern", new Defect("- sep-7001-tool-lit", "- ' '", "empty-value"));
    defects.put("/$defs/source/type", new Defect(source, "source: x", "wrong-type"));
    defects.put(
        "/$defs/source/additionalProperties",
        new Defect(source, "source: { introducedIn: draft, note: x }", "unknown-key"));
    defects.put(
        "/$defs/source/then/properties/introducedIn",
        new Defect(source, "source: { introducedIn: draft, extensionId: x }", "source-conflict"));
    defects.put(
        "/$defs/source/then/properties/removedIn",
        new Defect(source, "source: { removedIn: draft, extensionId: x }", "source-conflict"));
    defects.put(
        "/$defs/source/else/required#introducedIn",
        new Defect(source, "source: {}", "source-conflict"));
    return defects;
  }

  private static Map<String, Defect> defects() {
    Map<String, Defect> defects = new LinkedHashMap<>();
    String url = "https://modelcontextprotocol.io/specification/draft/basic/tools#lighting";
    String check = "check: sep-7001-tool-lit";
    String text = "'A client MUST light the tool before it signals.'";
    String row = "  - " + check + "\n    text: " + text + "\n";
    String more = row + "\n  - text: 'A client SHOULD wave.'\n    excluded: ";
    defects.put("/type", new Defect(GOOD, "- tool\n", "wrong-type"));
    defects.put("/required#sep", new Defect("sep: 7001\n", "", "missing-key"));
    defects.put("/required#spec_url", new Defect("spec_url: " + url + "\n", "", "missing-key"));
    defects.put("/required#requirements", new Defect("requirements:\n" + row, "", "missing-key"));
    defects.put("/properties/sep/type", new Defect(": 7001", ": tool", "wrong-type"));
    defects.put("/properties/sep/minimum", new Defect(": 7001", ": -1", "wrong-type"));
    defects.put("/$defs/url/type", new Defect(url, "[x]", "wrong-type"));
    defects.put("/$defs/url/pattern", new Defect(url, "tools", "wrong-type"));
    defects.put("/properties/requirements/type", new Defect("\n" + row, " x\n", "wrong-type"));
    defects.put(
        "/properties/requirements/minItems", new Defect("\n" + row, " []\n", "empty-value"));
    defects.put("/additionalProperties", new Defect("requ", "title: x\nrequ", "unknown-key"));
    defects.put(
        "/$defs/never/enum",
        new Defect("requ", "specVersions: [2025-06-18]\nrequ", "source-legacy-versions"));
    defects.put(
        "/$defs/never/type",
        new Defect("requ", "specVersions: 2025-06-18\nrequ", "source-legacy-versions"));
    defects.put("/$defs/row/type", new Defect(row, row + "  - tool\n", "wrong-type"));
    defects.put("/$defs/row/required#text", new Defect("    text: " + text, "", "missing-key"));
    defects.put(
        "/$defs/row/additionalProperties", new Defect(row, row + "    note: x\n", "unknown-key"));
    defects.put(
        "/$defs/row/then/properties/excluded",
        new Defect(
            row, row + "    excluded: 'No relay can see the tool.'\n", "check-and-excluded"));
    defects.put(
        "/$defs/row/else/required#excluded",
        new Defect(check + "\n    ", "", "missing-check-or-excluded"));
    defects.put("/$defs/text/type", new Defect(text, "{ a: b }", "wrong-type"));
    defects.put("/$defs/text/pattern", new Defect(text, "' '", "empty-value"));
    defects.put(
        "/$defs/row/properties/excluded/type", new Defect(row, more + "[x]\n", "wrong-type"));
    defects.put(
        "/$defs/row/properties/excluded/pattern",
        new Defect(row, more + "' '\n", "reason-missing"));
    defects.put("/$defs/source/type", new Defect("requ", "source: x\nrequ", "wrong-type"));
    defects.put(
        "/$defs/source/additionalProperties",
        new Defect("requ", "source: { introducedIn: draft, note: x }\nrequ", "unknown-key"));
    defects.put(
        "/$defs/source/then/properties/introducedIn",
        new Defect(
            "requ", "source: { introducedIn: draft, extensionId: x }\nrequ", "source-conflict"));
    defects.put(
        "/$defs/source/then/properties/removedIn",
        new Defect(
            "requ", "source: { removedIn: draft, extensionId: x }\nrequ", "source-conflict"));
    defects.put(
        "/$defs/source/else/required#introducedIn",
        new Defect("requ", "source: {}\nrequ", "source-conflict"));
    return defects;
  }

  @Test
  void everyKeywordOfTheSchemaIsTried() throws IOException {
    for (Kind kind : KINDS) {
      Set<String> keywords = new TreeSet<>();
      Path schema = Path.of("schemas", kind.kind.schema());
      walk("", new ObjectMapper().readTree(schema.toFile()), keywords);
      assertEquals(keywords, new TreeSet<>(kind.defects.keySet()));
    }
  }

  private static void walk(String pointer, JsonNode schema, Set<String> keywords) {
    for (Map.Entry<String, JsonNode> each : schema.properties()) {
      String here = pointer + "/" + each.getKey();
      JsonNode value = each.getValue();
      if (each.getKey().equals("required")) {
        value.forEach(name -> keywords.add(here + "#" + name.asText()));
      } else if (NESTED.contains(each.getKey())) {
        children(here, value, keywords);
      } else if (!ANNOTATIONS.contains(each.getKey())) {
        keywords.add(here);
      }
    }
  }

  /** Of the keywords with schemas below, two hold one schema by itself and two hold names. */
  private static void children(String pointer, JsonNode value, Set<String> keywords) {
    boolean named = pointer.endsWith("/properties") || pointer.endsWith("/$defs");
    if (!named) {
      walk(pointer, value, keywords);
      return;
    }
    for (Map.Entry<String, JsonNode> each : value.properties()) {
      String here = pointer + "/" + each.getKey();
      if (each.getValue().isBoolean()) {
        keywords.add(here);
      }
      walk(here, each.getValue(), keywords);
    }
  }

  @TestFactory
  Stream<DynamicTest> eachKeywordHasOneRuleAndEachDefectOneDiagnostic() {
    return KINDS.stream().flatMap(SchemaMessagesTest::tests);
  }

  private static Stream<DynamicTest> tests(Kind kind) {
    return kind.defects.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    kind.kind.word() + " " + each.getKey(),
                    () -> check(kind, each.getKey(), each.getValue())));
  }

  private static void check(Kind kind, String pointer, Defect defect) {
    String text = kind.good.replace(defect.from, defect.to);
    List<Violation> violations =
        SchemaValidator.load(kind.kind.schema())
            .validate(YamlParser.read(text).root().orElseThrow());
    assertTrue(
        violations.stream().anyMatch(each -> name(each).equals(pointer)), violations::toString);
    for (Violation violation : violations) {
      assertEquals(1, findings(violation), violation::toString);
    }
    InputFile file = new InputFile(kind.path, () -> text.getBytes(UTF_8));
    List<String> rules =
        LintFixtures.linter(1).lint(List.of(file), done -> {}).diagnostics().stream()
            .map(Diagnostic::rule)
            .toList();
    assertEquals(List.of(defect.rule), rules, text);
  }

  private static String name(Violation violation) {
    return violation.keyword().equals("required")
        ? violation.pointer() + "#" + violation.property().orElse("")
        : violation.pointer();
  }

  /** Returns how many findings the rules report for a violation. */
  static int findings(Violation violation) {
    Findings findings = new Findings();
    for (RuleInfo each : BuiltInRules.all()) {
      if (each.rule() instanceof SchemaRule rule) {
        rule.check(violation, findings);
      }
    }
    return findings.all().size();
  }
}
