package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.report.diagnostic.SummaryLine.StatisticsTable;
import io.github.seplint.report.rules.RulePages;
import io.github.seplint.report.terminal.CodeFrame;
import io.github.seplint.report.terminal.CodeFrame.Annotation;
import io.github.seplint.report.terminal.CodeFrame.Marked;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.text.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as text: a line each, a code frame, and a summary. */
public final class TextReporter {
  /** Flushes after this many characters, so that a large report is never held in memory. */
  private static final int PIECE = 1 << 16;

  private final TerminalCapabilities screen;
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

  public TextReporter(TerminalCapabilities screen, Options options) {
    this.screen = screen;
    this.options = options;
  }

  /** The line of counts that ends a report, without its line break. */
  public static String summary(LintResult result, int fixed) {
    TerminalWriter ink = new TerminalWriter(TerminalCapabilities.PLAIN);
    new SummaryLine(ink).append(result, fixed);
    return ink.text().toString().stripTrailing();
  }

  /** The line of a finding, without its line break. */
  public static String line(Diagnostic diagnostic) {
    TerminalWriter ink = new TerminalWriter(TerminalCapabilities.PLAIN);
    new DiagnosticPrinter(ink).line(diagnostic);
    return ink.text().toString().stripTrailing();
  }

  /**
   * Writes the whole report.
   *
   * @param fixed number of findings that were fixed before
   * @throws UncheckedIOException if {@code out} fails
   */
  public void write(LintResult result, int fixed, Appendable out) {
    TerminalWriter ink = new TerminalWriter(screen);
    if (options.statistics) {
      new StatisticsTable(ink).append(result.diagnostics());
    } else {
      findings(ink, result.diagnostics(), out);
    }
    if (options.summary) {
      new SummaryLine(ink).append(result, fixed);
    }
    flush(ink, out);
  }

  private void findings(TerminalWriter ink, List<Diagnostic> diagnostics, Appendable out) {
    DiagnosticPrinter text = new DiagnosticPrinter(ink);
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
      ink.put("... and ").put(SummaryLine.count(more, "more finding")).put(" (--max-findings)\n");
    }
  }

  private static void flush(TerminalWriter ink, Appendable out) {
    try {
      out.append(ink.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ink.text().setLength(0);
  }

  /** Writes single diagnostics. */
  public static final class DiagnosticPrinter {
    private static final Annotation.Style NOTE = new Annotation.Style(TextStyle.NOTE, '-');

    private final TerminalWriter ink;

    public DiagnosticPrinter(TerminalWriter ink) {
      this.ink = ink;
    }

    /** The role of a severity. */
    /** {@code path:line:col: severity: message [rule-id]}. */
    public void line(Diagnostic diagnostic) {
      location(diagnostic.place()).put(": ");
      ink.put(TextStyle.of(diagnostic.severity()), diagnostic.severity().word()).put(": ");
      ink.foreign(TextStyle.MESSAGE, diagnostic.message()).put(" [");
      ink.link(TextStyle.RULE, RulePages.url(diagnostic.rule()), diagnostic.rule()).put("]\n");
    }

    /** The code frame, related places, and the fix. */
    public void frame(Diagnostic diagnostic) {
      CodeFrame frame = new CodeFrame(ink, lastLine(diagnostic));
      if (!diagnostic.place().lines().isEmpty()) {
        frame.draw(nearby(diagnostic));
      }
      elsewhere(diagnostic).forEach((path, related) -> elsewhere(frame, related));
      diagnostic.fix().ifPresent(fix -> fix(frame, fix));
      ink.put('\n');
    }

    private static List<Marked> nearby(Diagnostic diagnostic) {
      List<Marked> places = new ArrayList<>();
      Annotation.Style style = new Annotation.Style(TextStyle.of(diagnostic.severity()), '^');
      places.add(new Marked(diagnostic.place(), style, ""));
      for (Related related : diagnostic.related()) {
        if (isNear(related, diagnostic)) {
          places.add(new Marked(related.place(), NOTE, related.message()));
        }
      }
      return places;
    }

    private static boolean isNear(Related related, Diagnostic diagnostic) {
      return related.place().path().equals(diagnostic.place().path());
    }

    /** Related places in other files, one frame per file. */
    private static Map<String, List<Related>> elsewhere(Diagnostic diagnostic) {
      Map<String, List<Related>> files = new LinkedHashMap<>();
      for (Related related : diagnostic.related()) {
        if (!isNear(related, diagnostic)) {
          files.computeIfAbsent(related.place().path(), path -> new ArrayList<>()).add(related);
        }
      }
      return files;
    }

    private void elsewhere(CodeFrame frame, List<Related> related) {
      frame.blank();
      frame.aside(":::");
      location(related.get(0).place()).put('\n');
      frame.draw(
          related.stream().map(each -> new Marked(each.place(), NOTE, each.message())).toList());
    }

    private void fix(CodeFrame frame, OfferedFix offered) {
      String kind = offered.kind() == Applicability.UNSAFE ? "unsafe fix" : "fix";
      frame.aside("=").put(TextStyle.FIX, kind).put(": ").foreign(offered.fix().title()).put('\n');
    }

    private TerminalWriter location(Place place) {
      ink.open(TextStyle.PATH).foreign(place.path()).put(':').put(place.start().line());
      return ink.put(':').put(place.start().column()).close(TextStyle.PATH);
    }

    private static int lastLine(Diagnostic diagnostic) {
      int last = lastLine(diagnostic.place());
      for (Related related : diagnostic.related()) {
        last = Math.max(last, lastLine(related.place()));
      }
      return last;
    }

    private static int lastLine(Place place) {
      return place.start().line() + Math.max(0, place.lines().size() - 1);
    }
  }
}
