package io.github.seplint.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.LintFixtures;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The problem matcher for GitHub finds all findings in the output of text formats. */
final class ProblemMatcherTest {
  private static final Path FILE = Path.of("src/build/npm/seplint/seplint-matcher.json");

  @ParameterizedTest
  @ValueSource(strings = {"plain", "colored", "linked"})
  void eachFindingMatches(String style) throws Exception {
    LintResult result =
        LintFixtures.linter(1).lint(LintFixtures.inputs(Path.of("fixtures/corpus")), done -> {});
    TerminalTheme theme =
        style.equals("plain") ? TerminalTheme.PLAIN : each -> "\u001B[1m\u001B[31m";
    TerminalCapabilities terminal = new TerminalCapabilities(80, theme, style.equals("linked"));
    StringBuilder text = new StringBuilder();
    new TextReporter(terminal, new TextReporter.Options(true, true, false, Integer.MAX_VALUE))
        .write(result, 0, text);
    JsonNode pattern = new ObjectMapper().readTree(FILE.toFile()).at("/problemMatcher/0/pattern/0");
    Pattern regex = Pattern.compile(pattern.get("regexp").asText());
    List<Matcher> found =
        text.toString().lines().map(regex::matcher).filter(Matcher::matches).toList();
    assertEquals(result.diagnostics().size(), found.size(), text.toString());
    assertTrue(found.size() > 10);
    for (int i = 0; i < found.size(); i++) {
      Matcher matcher = found.get(i);
      Diagnostic diagnostic = result.diagnostics().get(i);
      assertEquals(diagnostic.place().path(), matcher.group(pattern.get("file").asInt()));
      assertEquals(
          diagnostic.place().start().line(),
          Integer.parseInt(matcher.group(pattern.get("line").asInt())));
      assertEquals(diagnostic.severity().word(), matcher.group(pattern.get("severity").asInt()));
      assertEquals(diagnostic.message(), matcher.group(pattern.get("message").asInt()));
      assertEquals(diagnostic.rule(), matcher.group(pattern.get("code").asInt()));
    }
  }
}
