package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Findings for people: a line each, the lines of the file with the place underlined, a summary. */
public final class TextReport {
  /** Goes out in pieces of about so many characters: the report of a large run is not held. */
  private static final int PIECE = 1 << 16;

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
   * @param fixed how many findings have been fixed before
   * @throws UncheckedIOException if {@code out} takes no more
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
