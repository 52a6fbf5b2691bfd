package io.github.seplint.report.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.GitHubReporter.GitHubStepSummary;
import io.github.seplint.report.diagnostic.ReadBack.Finding;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the step summary lists the findings without annotation, within its size limit. */
final class GitHubStepSummaryTest {
  private static final int ANNOTATED = 10;
  private static final int MEBIBYTE = 1 << 20;
  private static final SourceText SOURCE = new SourceText("f.yaml", "sep: 7101\n".repeat(20_000));

  /** So many of each severity, in turns; they stand in different lines. */
  private static CheckReport outcome(int each, String message) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      for (Severity severity : RandomCheckReport.SEVERITIES) {
        int offset = diagnostics.size() * 10;
        diagnostics.add(
            new Diagnostic(
                "check-id-kebab-case",
                severity,
                SOURCE.place(new Span(offset, offset + 3)),
                message,
                List.of(),
                Optional.empty()));
      }
    }
    return RandomCheckReport.of(
        new LintResult(1, diagnostics, List.of(), List.of(), List.of()), List.of("f.yaml"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 11, 40})
  void annotationsAndSummaryTellEachFindingOnce(int each) throws Exception {
    CheckReport outcome = outcome(each, "a message");
    List<Finding> all =
        ReadBack.read(OutputFormat.GITHUB, ReadBack.write(OutputFormat.GITHUB, outcome));
    List<Finding> annotated =
        RandomCheckReport.SEVERITIES.stream()
            .flatMap(
                level ->
                    all.stream()
                        .filter(finding -> finding.severity().equals(level.word()))
                        .limit(ANNOTATED))
            .toList();
    List<Finding> summed = ReadMarkdown.findings(GitHubStepSummary.of(outcome, 0));
    assertEquals(Math.min(each, ANNOTATED) * RandomCheckReport.SEVERITIES.size(), annotated.size());
    assertEquals(
        all.stream().map(Finding::line).toList(),
        Stream.concat(annotated.stream(), summed.stream()).map(Finding::line).sorted().toList());
  }

  @Test
  void aSummaryIsNoLongerThanGithubTakes() throws IOException {
    CheckReport outcome = outcome(5000, "灯".repeat(200));
    for (int written : List.of(0, MEBIBYTE / 2, MEBIBYTE - 300)) {
      String page = GitHubStepSummary.of(outcome, written);
      int bytes = page.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(written + bytes <= MEBIBYTE, written + " and " + bytes);
      int reported = ReadMarkdown.findings(page).size();
      assertTrue(
          page.contains(
              "the first " + reported + " of 14970 remaining findings, see the log for all:"),
          () -> page.substring(0, 200));
    }
  }
}
