package io.github.seplint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleInfo.RuleInput;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The pages are the tests: every example is linted and fixed. {@code -Dseplint.update=true}
 * rewrites the diagnostics and fixed blocks of the pages.
 */
final class RulePagesTest {
  private static final Path PAGES = Path.of("rules");
  private static final Path CLASSES = Path.of("src/main/java/io/github/seplint/rules");
  private static final boolean UPDATE = Boolean.getBoolean("seplint.update");

  @TestFactory
  Stream<DynamicTest> everyExampleDoesWhatItsPageSays() {
    return BuiltInRules.all().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> new PageCheck(rule).run()));
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    try (Stream<Path> classes = Files.walk(CLASSES)) {
      List<String> rules =
          classes
              .filter(path -> path.toString().endsWith(".java"))
              .filter(RulePagesTest::isRule)
              .map(path -> kebab(path.getFileName().toString()))
              .sorted()
              .toList();
      assertEquals(BuiltInRules.all().stream().map(RuleInfo::id).toList(), rules);
    }
  }

  private static boolean isRule(Path file) {
    try {
      String text = Files.readString(file);
      return Stream.of("FileRule", "ProjectRule", "SchemaRule", "SuppressionRule", "BaselineRule")
          .anyMatch(kind -> text.contains("implements " + kind + " {"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String kebab(String fileName) {
    return fileName
        .replace(".java", "")
        .replaceAll("(?<=.)([A-Z])", "-$1")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** Replays one page. */
  private static final class PageCheck {
    private final RuleInfo rule;
    private final Path file;
    private final List<String> lines;
    private final TreeMap<Integer, Replacement> updates = new TreeMap<>();

    private record Replacement(int to, String text) {}

    PageCheck(RuleInfo rule) throws IOException {
      this.rule = rule;
      this.file = PAGES.resolve(rule.id() + ".md");
      this.lines = Files.readAllLines(file);
    }

    void run() throws IOException {
      List<PageExample> examples = PageReader.read(Files.readString(file));
      assertTrue(examples.stream().anyMatch(e -> e.section().equals("Bad")), "no Bad example");
      assertTrue(examples.stream().anyMatch(e -> e.section().equals("Good")), "no Good example");
      assertFalse(
          rule.fix() == Applicability.NONE && rule.help().isEmpty(),
          "a rule without a fix needs the section `## How to fix`");
      for (PageExample example : examples) {
        check(example);
      }
      if (UPDATE) {
        rewrite();
      }
    }

    private void check(PageExample example) throws IOException {
      String at = rule.id() + ".md:" + example.line() + ": ";
      boolean bad = example.section().equals("Bad");
      assertFalse(bad && !example.isBad(), at + "a Bad example without a diagnostics block");
      assertFalse(
          example.section().equals("Good") && example.isBad(),
          at + "a Good example that is not silent");
      List<String> said = say(PageLinter.lint(example, example.files()));
      example.diagnostics().ifPresent(block -> update(block, String.join("\n", said) + "\n"));
      if (!UPDATE) {
        assertEquals(
            String.join("\n", example.expected()), String.join("\n", said), at + "diagnostics");
      }
      assertFalse(
          bad && said.stream().noneMatch(line -> line.endsWith("[" + rule.id() + "]")),
          at + "a Bad example that does not trigger the rule");
      checkNeeds(example, at);
      checkFix(example, at);
      checkCrlf(example, said, at);
    }

    /** Without what the page says that it needs, the rule is silent. */
    private void checkNeeds(PageExample example, String at) {
      for (RuleInput need : rule.needs()) {
        assertTrue(
            say(PageLinter.lint(example.without(need), example.files())).stream()
                .noneMatch(line -> line.endsWith("[" + rule.id() + "]")),
            at + "the rule speaks without " + need.flag());
      }
    }

    private void checkFix(PageExample example, String at) throws IOException {
      Optional<String> fixed = fix(example, example.files());
      if (fixed.isEmpty() || example.fixed().isEmpty()) {
        assertEquals(fixed, example.fixed().map(PageExample.Block::text), at + "the fixed block");
        return;
      }
      update(example.fixed().get(), fixed.get());
      if (!UPDATE) {
        assertEquals(example.fixed().get().text(), fixed.get(), at + "the fixed block");
      }
      assertTrue(rule.fix() != Applicability.NONE, at + "the page says that there is no fix");
      Map.Entry<String, String> before = example.files().entrySet().iterator().next();
      Map<String, String> after = Map.of(before.getKey(), fixed.get());
      assertEquals(
          "",
          String.join("\n", say(PageLinter.lint(example, after))),
          at + "the fixed block is not clean");
      assertEquals(Optional.empty(), fix(example, after), at + "the fixed block is no fixed point");
      assertEquals(
          comments(before.getValue()), comments(fixed.get()), at + "the fix loses a comment");
    }

    /** The same files with other line ends give the same, and the same fixed. */
    private void checkCrlf(PageExample example, List<String> said, String at) throws IOException {
      Map<String, String> crlf = new TreeMap<>();
      example.files().forEach((path, text) -> crlf.put(path, text.replace("\n", "\r\n")));
      assertEquals(said, say(PageLinter.lint(example, crlf)), at + "with CRLF");
      assertEquals(
          fix(example, example.files()).map(text -> text.replace("\n", "\r\n")),
          fix(example, crlf),
          at + "fixed with CRLF");
    }

    private static List<String> comments(String yaml) {
      return YamlParser.read(yaml).comments().stream().map(YamlComment::text).sorted().toList();
    }

    private static List<String> say(LintResult result) {
      assertEquals(List.of(), result.failures());
      return result.diagnostics().stream().map(PageCheck::say).toList();
    }

    private static String say(Diagnostic d) {
      return d.place().path()
          + ":"
          + d.place().start().line()
          + ":"
          + d.place().start().column()
          + ": "
          + d.severity().word()
          + ": "
          + d.message()
          + " ["
          + d.rule()
          + "]";
    }

    /** What the fixes of this rule alone leave of an example's only file, if they change it. */
    private Optional<String> fix(PageExample example, Map<String, String> files) {
      if (files.size() != 1) {
        return Optional.empty();
      }
      Map.Entry<String, String> only = files.entrySet().iterator().next();
      Fixer fixer = new Fixer(PageLinter.linter(example, rule.id()::equals), true);
      String fixed = fixer.fix(only.getKey(), only.getValue()).text();
      return Optional.of(fixed).filter(text -> !text.equals(only.getValue()));
    }

    private void update(PageExample.Block block, String text) {
      if (UPDATE) {
        updates.put(block.from(), new Replacement(block.to(), text));
      }
    }

    private void rewrite() throws IOException {
      assertEquals(null, System.getenv("CI"), "pages are not rewritten in CI");
      List<String> result = new ArrayList<>();
      int copied = 0;
      for (Map.Entry<Integer, Replacement> update : updates.entrySet()) {
        result.addAll(lines.subList(copied, update.getKey()));
        result.addAll(update.getValue().text().lines().toList());
        copied = update.getValue().to();
      }
      result.addAll(lines.subList(copied, lines.size()));
      Files.writeString(file, String.join("\n", result) + "\n");
    }
  }
}
