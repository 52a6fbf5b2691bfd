package io.github.seplint.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.LintFixtures;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** YAML that is broken, hostile or odd is a finding with a place, soon, and never an exception. */
final class MalformedYamlTest {
  private static final Path FOLDER = Path.of("fixtures/nasty");
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Set<String> SHAPE =
      Set.of(
          "yaml-syntax",
          "yaml-duplicate-key",
          "yaml-unsupported-feature",
          "unknown-key",
          "missing-key",
          "wrong-type",
          "empty-value",
          "missing-check-or-excluded",
          "check-and-excluded",
          "file-name-mismatch",
          "file-placeholder-number",
          "reason-missing",
          "source-conflict",
          "source-unknown-value",
          "source-range",
          "source-outside-file",
          "source-legacy-versions");

  @TestFactory
  Stream<DynamicTest> everyFileSaysWhatTheTableSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      if (line.startsWith("| `")) {
        String[] cells = line.split(" *(?<!\\\\)\\| *", -1);
        String name = cells[1].replace("`", "");
        tests.add(DynamicTest.dynamicTest(name, () -> check(name, cells[3])));
      }
    }
    assertTrue(tests.size() > 200, "the table has lost its rows");
    return tests.stream();
  }

  private static void check(String name, String expected) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(name + ".yaml"));
    Set<String> wanted = new TreeSet<>(List.of(withoutRemarks(expected).split(", *")));
    assertEquals(wanted, findings(bytes), name);
  }

  /** What stands in parentheses is for people. */
  private static String withoutRemarks(String expected) {
    return expected.replaceAll(" \\([^)]*\\)", "");
  }

  private static Set<String> findings(byte[] bytes) {
    Set<String> findings = new TreeSet<>();
    for (Diagnostic each : lint(bytes).diagnostics()) {
      if (SHAPE.contains(each.rule())) {
        findings.add(
            each.rule() + " " + each.place().start().line() + ":" + each.place().start().column());
      }
    }
    return findings.isEmpty() ? Set.of("nothing") : findings;
  }

  private static LintResult lint(byte[] bytes) {
    InputFile file = new InputFile("sep-7100.yaml", () -> bytes);
    LintResult result =
        assertTimeoutPreemptively(
            SOON, () -> LintFixtures.linter(1).lint(List.of(file), done -> {}));
    assertEquals(List.of(), result.failures());
    return result;
  }

  @Test
  void aLineOfEightMegabytesIsTooLong() {
    assertEquals(Set.of("yaml-syntax 1:1"), findings("x".repeat(8 << 20).getBytes(UTF_8)));
  }

  @Test
  void fiveThousandLevelsAreTooDeep() {
    assertEquals(Set.of("yaml-syntax 1:67"), findings(("a: " + "[".repeat(5000)).getBytes(UTF_8)));
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 1200; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    assertEquals(Set.of("yaml-syntax 65:65"), findings(block.toString().getBytes(UTF_8)));
  }

  @Test
  void aTokenOfTwoMegabytesIsRead() {
    String text =
        """
        sep: 7100
        spec_url: https://modelcontextprotocol.io/specification/draft/basic/tools#lighting
        requirements:
          - check: sep-7100-tool-lit
            text: 'A client MUST %s.'
        """;
    String token = "signal ".repeat(280_000).strip();
    assertEquals(Set.of("nothing"), findings(text.replace("%s", token).getBytes(UTF_8)));
  }

  @Test
  void aliasesThatGrowAreStopped() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a" + (i - 1) + "]\n");
    }
    Set<String> findings = findings(bomb.toString().getBytes(UTF_8));
    assertEquals(1, findings.size());
    assertTrue(findings.iterator().next().startsWith("yaml-syntax 6:"), findings::toString);
  }

  @Test
  void aNumberOfFourHundredDigitsIsNoTrouble() {
    Set<String> findings = findings(("sep: " + "9".repeat(400) + "\n").getBytes(UTF_8));
    assertEquals(Set.of("missing-key 1:1", "file-name-mismatch 1:6"), findings);
  }
}
