package io.github.seplint.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.LintFixtures;
import io.github.seplint.config.Config;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.yaml.LineLayout.SemanticEquality;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlParser;
import java.util.List;
import java.util.Set;

/** What holds for the fixes of any text. */
public final class FixProperties {
  /** The name that a text is fixed under. */
  public static final String FILE = "sep-7001.yaml";

  /** The rules whose fixes say that they are layout and nothing else. */
  private static final Set<String> LAYOUT =
      Set.of(
          "multiple-blank-lines",
          "excluded-before-check",
          "key-order-row",
          "string-quote-style",
          "string-quoted-url",
          "blank-line-before-excluded",
          "key-order-file",
          "key-order-optional");

  private static final Linter ALL_RULES = LintFixtures.linter(1);
  private static final Fixer LAYOUT_FIXER = new Fixer(linter(LAYOUT), false);

  private FixProperties() {}

  /** Lints and fixes a file in each way: no rule fails, and all that is said here holds. */
  public static void checkAll(byte[] bytes) {
    InputFile file = new InputFile(FILE, () -> bytes);
    assertEquals(List.of(), ALL_RULES.lint(List.of(file), done -> {}).failures());
    String text = new String(bytes, UTF_8);
    checkLayout("layout", text);
    check("safe", text, new Fixer(ALL_RULES, false));
    check("unsafe", text, new Fixer(ALL_RULES, true));
  }

  /** Fixes a text: all comments stay, YAML stays YAML, and there is nothing more to fix. */
  public static String check(String name, String before, Fixer fixer) {
    Fixer.Fixed fixed = fixer.fix(FILE, before);
    String after = fixed.text();
    String shown = name + ", before:\n" + before + "\nafter:\n" + after + "\n";
    if (isYaml(before)) {
      assertTrue(isYaml(after), "no YAML any more; " + shown);
      assertEquals(comments(before), comments(after), "the comments; " + shown);
    }
    assertEquals(new Fixer.Fixed(after, 0), fixer.fix(FILE, after), "no fixed point; " + shown);
    assertEquals(fixed, fixer.fix(FILE, before), "not the same again; " + shown);
    return after;
  }

  /** Fixes the layout of a text without problems: it says what it said. */
  public static void checkLayout(String name, String before) {
    String after = LAYOUT_FIXER.fix(FILE, before).text();
    String shown = name + ", before:\n" + before + "\nafter:\n" + after;
    assertTrue(
        !YamlParser.read(before).problems().isEmpty() || SemanticEquality.isSame(before, after),
        shown);
  }

  static boolean isYaml(String text) {
    return YamlParser.read(text).root().isPresent();
  }

  private static List<String> comments(String text) {
    return YamlParser.read(text).comments().stream().map(YamlComment::text).sorted().toList();
  }

  private static Linter linter(Set<String> selected) {
    List<RuleInfo> rules = BuiltInRules.all();
    ConfiguredRuleResolver profiles =
        new ConfiguredRuleResolver(
            rules, Config.DEFAULT, rule -> selected.contains(rule.id()), path -> path);
    return new Linter(profiles, LintInputs.of(LintSettings.DEFAULT), RuleNames.of(rules), 1);
  }
}
