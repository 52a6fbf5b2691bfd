package io.github.seplint.report.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seplint.LintFixtures;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RdJsonReporterTest {
  @Test
  void aSuggestionChangesTheFileAsTheFixDoes() throws Exception {
    List<InputFile> files = LintFixtures.inputs(Path.of("fixtures/corpus"));
    LintResult result = LintFixtures.linter(2).lint(files, done -> {});
    List<String> paths = files.stream().map(InputFile::path).toList();
    JsonNode written =
        new ObjectMapper()
            .readTree(ReadBack.write(OutputFormat.RDJSON, RandomCheckReport.of(result, paths)))
            .get("diagnostics");
    int suggestions = 0;
    for (int i = 0; i < written.size(); i++) {
      Diagnostic diagnostic = result.diagnostics().get(i);
      JsonNode suggestion = written.get(i).at("/suggestions/0");
      if (!suggestion.isMissingNode()) {
        String text = text(diagnostic.place().path());
        assertEquals(fixed(text, diagnostic), applied(text, suggestion), diagnostic.message());
        suggestions++;
      }
    }
    assertTrue(suggestions >= 5, suggestions + " suggestions");
  }

  private static String text(String path) throws IOException {
    return Files.readString(Path.of("fixtures/corpus", path));
  }

  private static String fixed(String text, Diagnostic diagnostic) {
    StringBuilder fixed = new StringBuilder(text);
    diagnostic.fix().orElseThrow().fix().edits().stream()
        .sorted(Comparator.comparing((TextEdit edit) -> edit.span().start()).reversed())
        .forEach(edit -> fixed.replace(edit.span().start(), edit.span().end(), edit.replacement()));
    return fixed.toString();
  }

  /** Replaces complete lines, as reviewdog and GitHub do. */
  private static String applied(String text, JsonNode suggestion) {
    SourceText source = new SourceText("f", text);
    int first = source.lineSpan(suggestion.at("/range/start/line").asInt() - 1).start();
    int last = source.lineSpan(suggestion.at("/range/end/line").asInt() - 1).end();
    return text.substring(0, first) + suggestion.get("text").asText() + text.substring(last);
  }
}
