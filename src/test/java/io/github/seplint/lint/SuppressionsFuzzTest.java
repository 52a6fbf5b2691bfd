package io.github.seplint.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.LintFixtures;
import io.github.seplint.fuzz.FuzzTarget;
import java.util.List;

final class SuppressionsFuzzTest {
  private static final String RULE = "check-id-prefix";
  private static final List<String> PARTS =
      List.of(
          "sep: 7101\n",
          "spec_url: https://modelcontextprotocol.io/specification/draft/server/tools#calls\n",
          "requirements:\n",
          "  - check: call-one\n",
          "    text: 'Servers MUST answer.'\n",
          "  - check: call-two\n",
          "    text: 'Servers MUST log.'\n");

  /** Each line is a comment after the next part of a file. */
  @FuzzTarget(seeds = "fixtures/fuzz/Suppressions/*")
  void aFindingIsReportedOrSuppressed(byte[] bytes) {
    List<String> lines = new String(bytes, UTF_8).lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.max(lines.size(), PARTS.size()); i++) {
      text.append(i < PARTS.size() ? PARTS.get(i) : "");
      text.append(i < lines.size() ? "# seplint: " + lines.get(i) + "\n" : "");
    }
    byte[] file = text.toString().getBytes(UTF_8);
    InputFile input = new InputFile("src/seps/sep-7101.yaml", () -> file);
    LintResult result = LintFixtures.linter(1).lint(List.of(input), done -> {});
    assertEquals(List.of(), result.failures());
    List<String> reported = result.diagnostics().stream().map(Diagnostic::rule).toList();
    long suppressed =
        result.suppressed().stream().filter(each -> each.diagnostic().rule().equals(RULE)).count();
    assertTrue(
        reported.contains("yaml-syntax")
            || reported.stream().filter(RULE::equals).count() + suppressed == 2,
        reported + " " + suppressed);
  }
}
