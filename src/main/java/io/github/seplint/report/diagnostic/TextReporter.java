package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.report.diagnostic.SummaryLine.Skipped;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes findings as text: a line for each, a code frame, and a summary. */
public record TextReporter(TerminalCapabilities terminal, Options options) {
  /** Flushes after this many characters: a large report is never kept in memory as one text. */
  private static final int MAX_BUFFERED = 1 << 16;

  /**
   * The verbosity of a report.
   *
   * @param frames whether code frames are printed
   * @param summary whether counts end the report
   * @param statistics whether counts by rule replace the findings
   * @param maxFindings the maximum number of findings to print
   */
  public record Options(boolean frames, boolean summary, boolean statistics, int maxFindings) {
    /** A line for each finding and nothing else, as for {@code --quiet}. */
    Options concise() {
      return new Options(false, false, statistics, maxFindings);
    }
  }

  /** The line of counts that ends a report, without its line break. */
  static String summary(CheckReport report) {
    TerminalWriter out = new TerminalWriter(TerminalCapabilities.PLAIN);
    new SummaryLine(out).append(report.result(), report.skipped(), report.fixed());
    return out.text().stripTrailing();
  }

  /** The line of a finding, without its line break. */
  public static String line(Diagnostic diagnostic) {
    TerminalWriter out = new TerminalWriter(TerminalCapabilities.PLAIN);
    new DiagnosticPrinter(out).line(diagnostic);
    return out.text().stripTrailing();
  }

  /** Writes the report of a result after some findings were fixed. */
  public void write(LintResult result, int fixed, Appendable target) {
    write(result, Skipped.NONE, fixed, target);
  }

  /** The same for a run that skipped files. */
  public void write(LintResult result, Skipped skipped, int fixed, Appendable target) {
    TerminalWriter out = new TerminalWriter(terminal);
    if (options.statistics) {
      SummaryLine.statistics(result.diagnostics(), out);
    } else {
      findings(result.diagnostics(), out, target);
    }
    if (options.summary) {
      new SummaryLine(out).append(result, skipped, fixed);
    }
    flush(out, target);
  }

  private void findings(List<Diagnostic> diagnostics, TerminalWriter out, Appendable target) {
    DiagnosticPrinter printer = new DiagnosticPrinter(out);
    int printed = Math.min(options.maxFindings, diagnostics.size());
    for (Diagnostic diagnostic : diagnostics.subList(0, printed)) {
      printer.print(diagnostic, options.frames);
      if (out.buffer().length() > MAX_BUFFERED) {
        flush(out, target);
      }
    }
    if (options.summary) {
      SummaryLine.omitted(diagnostics.size() - printed, out);
    }
  }

  private static void flush(TerminalWriter out, Appendable target) {
    try {
      target.append(out.buffer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.buffer().setLength(0);
  }
}
