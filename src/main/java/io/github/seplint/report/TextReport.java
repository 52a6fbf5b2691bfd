package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import java.util.List;

/** Findings for people: a line each, the lines of the file with the place underlined, a summary. */
public final class TextReport {
  private final Screen screen;
  private final Options options;

  /**
   * How much is said.
   *
   * @param frames whether the lines of the files are shown
   * @param summary whether counts end the report
   * @param statistics whether counts by rule stand in the place of the findings
   * @param maxFindings how many findings are shown at the most
   */
  public record Options(boolean frames, boolean summary, boolean statistics, int maxFindings) {}

  public TextReport(Screen screen, Options options) {
    this.screen = screen;
    this.options = options;
  }

  /**
   * The whole report.
   *
   * @param fixed how many findings have been fixed before
   */
  public String of(LintResult result, int fixed) {
    Ink ink = new Ink(screen);
    if (options.statistics) {
      new StatisticsTable(ink).append(result.diagnostics());
    } else {
      findings(ink, result.diagnostics());
    }
    if (options.summary) {
      new Summary(ink).append(result, fixed);
    }
    return ink.text().toString();
  }

  private void findings(Ink ink, List<Diagnostic> diagnostics) {
    DiagnosticText text = new DiagnosticText(ink);
    int shown = Math.min(options.maxFindings, diagnostics.size());
    for (Diagnostic diagnostic : diagnostics.subList(0, shown)) {
      text.line(diagnostic);
      if (options.frames) {
        text.frame(diagnostic);
      }
    }
    if (shown < diagnostics.size() && options.summary) {
      int more = diagnostics.size() - shown;
      ink.put("... and ").put(Summary.count(more, "more finding")).put(" (--max-findings)\n");
    }
  }
}
