package io.github.seplint.report.diagnostic;

import static io.github.seplint.report.Samples.at;
import static io.github.seplint.report.Samples.fixed;
import static io.github.seplint.report.Samples.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.TextReporter.Options;
import io.github.seplint.report.terminal.TerminalCapabilities;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryLineTest {
  private static final Diagnostic WARNING = at("sep: 1\n", "1");
  private static final Diagnostic ERROR = says(WARNING, Severity.ERROR, "some-rule", "wrong");
  private static final Diagnostic SAFE = fixed(WARNING, Applicability.SAFE, "mend");
  private static final Diagnostic UNSAFE = fixed(WARNING, Applicability.UNSAFE, "mend");

  @Test
  void whatIsCountedIsInTheRightNumber() {
    assertEquals("1 file: 1 error", summary(1, 0, ERROR));
    assertEquals("15 files: 2 errors, 1 warning", summary(15, 0, ERROR, WARNING, ERROR));
  }

  @Test
  void itSaysWhatFixingCouldDo() {
    assertEquals("1 file: 1 warning; 1 can be fixed with --fix", summary(1, 0, SAFE));
    assertEquals(
        "1 file: 1 warning; 1 can be fixed with --fix --unsafe-fixes", summary(1, 0, UNSAFE));
    assertEquals(
        "1 file: 3 warnings; 2 can be fixed with --fix, 1 more with --fix --unsafe-fixes",
        summary(1, 0, SAFE, UNSAFE, SAFE));
  }

  @Test
  void itSaysWhatWasFixedAndWhatIsLeft() {
    assertEquals("2 files: 3 fixed; 1 error", summary(2, 3, ERROR));
    assertEquals("2 files: 3 fixed, no findings left", summary(2, 3));
  }

  @Test
  void aCleanRunSaysSo() {
    assertEquals("15 files: no findings", summary(15, 0));
  }

  @Test
  void whatCouldNotBeCheckedIsNotCalledClean() {
    List<FileReadError> unreadable = List.of(new FileReadError("a.yaml", "permission denied"));
    assertEquals(
        "0 files (1 more could not be read): no files checked",
        summary(new LintResult(0, List.of(), List.of(), unreadable, List.of()), 0));
    assertEquals(
        "2 files (1 more could not be read): no findings",
        summary(new LintResult(2, List.of(), List.of(), unreadable, List.of()), 0));
    List<RuleFailure> failures =
        List.of(new RuleFailure("some-rule", "a.yaml", new IllegalStateException()));
    assertEquals(
        "2 files (1 internal error): no findings",
        summary(new LintResult(2, List.of(), List.of(), List.of(), failures), 0));
  }

  private static String summary(int files, int fixed, Diagnostic... diagnostics) {
    return summary(
        new LintResult(files, List.of(diagnostics), List.of(), List.of(), List.of()), fixed);
  }

  private static String summary(LintResult result, int fixed) {
    StringBuilder out = new StringBuilder();
    new TextReporter(TerminalCapabilities.PLAIN, new Options(false, true, false, 0))
        .write(result, fixed, out);
    String last = out.toString().stripTrailing();
    return last.substring(last.lastIndexOf('\n') + 1);
  }
}
