package io.github.seplint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.LintFixtures;
import io.github.seplint.lint.LintInputs.LintSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LimitedDiagnosticsTest {
  private static final int ROWS = 1500;
  private static final String PATH = "src/seps/sep-7101.yaml";

  private static final String HEAD =
      """
      sep: 7101
      spec_url: https://modelcontextprotocol.io/specification/draft/server/tools#calls

      requirements:
      """;
  private static final String ROW = "  - check: sep-7101-Call\n    text: 'Servers MUST answer.'\n";

  private static List<Diagnostic> of(String rule) {
    byte[] bytes = (HEAD + ROW.repeat(ROWS)).getBytes(StandardCharsets.UTF_8);
    return LintFixtures.lint(
            List.of(new InputFile(PATH, () -> bytes)), LintInputs.of(LintSettings.DEFAULT))
        .stream()
        .filter(each -> each.rule().equals(rule))
        .toList();
  }

  @Test
  void ofEachRuleThousandFindingsAreReportedInAFile() {
    for (String rule : List.of("check-id-kebab-case", "check-id-duplicate")) {
      List<Diagnostic> found = of(rule);
      assertEquals(LimitedDiagnostics.MAX_PER_RULE + 1, found.size(), rule);
      Diagnostic last = found.get(LimitedDiagnostics.MAX_PER_RULE);
      assertTrue(
          last.message()
              .matches("the file has (500|499) more findings of this rule; fix the first 1000"),
          last.message());
    }
  }

  @Test
  void allFindingsAreFixed() {
    StringBuilder text = new StringBuilder(HEAD);
    IntStream.range(0, ROWS).forEach(i -> text.append(ROW.replace("Call", "Call-" + i)));
    Fixer.Fixed fixed = new Fixer(LintFixtures.linter(1), true).fix(PATH, text.toString());
    assertEquals(text.toString().replace("Call", "call"), fixed.text());
  }
}
