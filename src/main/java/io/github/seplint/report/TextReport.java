package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Findings as text: a line each, a code frame, and a summary. */
public final class TextReport {
  /** Flushes after this many characters, so that a large report is never held in memory. */
  private static final int PIECE = 1 << 16;

  private final Screen screen;
  private final Options options;

  /**
   * The verbosity of a report.
   *
   * @param frames whether code frames are printed
   * @param summary whether counts end the report
   * @param statistics whether counts by rule replace the findings
   * @param maxFindings the maximum number of findings to print
   */
  public record Options(boolean frames, boolean summary, boolean statistics, int maxFindings) {}

  public TextReport(Screen screen, Options options) {
    this.screen = screen;
    this.options = options;
  }

  /** The line of counts that ends a report, without its line break. */
  public static String summary(LintResult result, int fixed) {
    Ink ink = new Ink(Screen.PLAIN);
    new Summary(ink).append(result, fixed);
    return ink.text().toString().stripTrailing();
  }

  /** The line of a finding, without its line break. */
  public static String line(Diagnostic diagnostic) {
    Ink ink = new Ink(Screen.PLAIN);
    new DiagnosticText(ink).line(diagnostic);
    return ink.text().toString().stripTrailing();
  }

  /**
   * Writes the whole report.
   *
   * @param fixed number of findings that were fixed before
   * @throws UncheckedIOException if {@code out} fails
   */
  public void write(LintResult result, int fixed, Appendable out) {
    Ink ink = new Ink(screen);
    if (options.statistics) {
      new StatisticsTable(ink).append(result.diagnostics());
    } else {
      findings(ink, result.diagnostics(), out);
    }
    if (options.summary) {
      new Summary(ink).append(result, fixed);
    }
    flush(ink, out);
  }

  private void findings(Ink ink, List<Diagnostic> diagnostics, Appendable out) {
    DiagnosticText text = new DiagnosticText(ink);
    int shown = Math.min(options.maxFindings, diagnostics.size());
    for (Diagnostic diagnostic : diagnostics.subList(0, shown)) {
      text.line(diagnostic);
      if (options.frames) {
        text.frame(diagnostic);
      }
      if (ink.text().length() > PIECE) {
        flush(ink, out);
      }
    }
    if (shown < diagnostics.size() && options.summary) {
      int more = diagnostics.size() - shown;
      ink.put("... and ").put(Summary.count(more, "more finding")).put(" (--max-findings)\n");
    }
  }

  private static void flush(Ink ink, Appendable out) {
    try {
      out.append(ink.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ink.text().setLength(0);
  }
}
