package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Older public versions with known defects trigger the rules for them; the fixed versions do not.
 */
final class PublicHistoryTest {
  private static final Set<String> RULES =
      BuiltInRules.all().stream().map(RuleInfo::id).collect(Collectors.toSet());

  @TestFactory
  Stream<DynamicTest> everyVersionTriggersTheRulesOfItsIndex() throws IOException {
    Path directory = PublicData.get("history");
    JsonNode index = new ObjectMapper().readTree(directory.resolve("index.json").toFile());
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode version : index) {
      String id = version.get("id").asText();
      tests.add(DynamicTest.dynamicTest(id, () -> check(directory.resolve(id), version)));
    }
    assertTrue(tests.size() >= 7, "too few versions in the index");
    return tests.stream();
  }

  private static void check(Path directory, JsonNode version) throws IOException {
    Map<String, Long> fired = fired(directory.resolve("before"));
    Map<String, Long> missed = new TreeMap<>();
    // A rule that is listed twice has found two things.
    version
        .get("must_fire")
        .forEach(
            each -> missed.merge(FormerRuleIds.current(each.get("rule").asText()), 1L, Long::sum));
    missed.entrySet().removeIf(rule -> fired.getOrDefault(rule.getKey(), 0L) >= rule.getValue());
    assertEquals(Map.of(), missed, "rules that should have spoken, and how often");
    assertSilent(version.get("must_not_fire"), fired.keySet(), "before");
    if (version.has("fixed_by")) {
      Set<String> after = fired(directory.resolve("after")).keySet();
      assertSilent(version.get("fixed_by").get("must_not_fire"), after, "after");
    }
  }

  private static void assertSilent(JsonNode rules, Set<String> fired, String when) {
    Set<String> wrong = new TreeSet<>();
    for (JsonNode rule : rules) {
      String id = FormerRuleIds.current(rule.asText());
      assertTrue(RULES.contains(id), "no rule " + id);
      if (fired.contains(id)) {
        wrong.add(id);
      }
    }
    assertEquals(Set.of(), wrong, "rules that should be silent " + when);
  }

  private static Map<String, Long> fired(Path directory) throws IOException {
    return LintFixtures.lint(directory).stream()
        .collect(Collectors.groupingBy(Diagnostic::rule, Collectors.counting()));
  }
}
