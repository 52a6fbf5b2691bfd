package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.rules.RulePages;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Cell;
import io.github.seplint.report.terminal.TextTable.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The last line of a text report: counts, and what {@code --fix} can do. */
public final class SummaryLine {
  private final TerminalWriter ink;

  SummaryLine(TerminalWriter ink) {
    this.ink = ink;
  }

  void append(LintResult result, int fixed) {
    ink.put(count(result.files(), "file"));
    trouble(result);
    ink.put(": ");
    if (fixed > 0) {
      ink.put(TextStyle.FIX, fixed + " fixed").put(result.diagnostics().isEmpty() ? ", " : "; ");
    }
    if (!result.diagnostics().isEmpty()) {
      counts(result);
    } else if (result.files() == 0) {
      ink.put("no files checked");
    } else {
      ink.put(TextStyle.GOOD, fixed > 0 ? "no findings left" : "no findings");
    }
    known(result);
    fixes(result);
    ink.put('\n');
  }

  /** {@code 1 file}, {@code 2 files}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A file that was not checked must not look clean. */
  private void trouble(LintResult result) {
    if (!result.unreadable().isEmpty()) {
      ink.put(" (").put(result.unreadable().size()).put(" more could not be read)");
    }
    if (!result.failures().isEmpty()) {
      ink.put(" (").put(count(result.failures().size(), "internal error")).put(")");
    }
  }

  private void counts(LintResult result) {
    String separator = "";
    for (Severity severity : Severity.values()) {
      int number = 0;
      for (Diagnostic diagnostic : result.diagnostics()) {
        number += diagnostic.severity() == severity ? 1 : 0;
      }
      if (number > 0) {
        ink.put(separator).put(TextStyle.of(severity), count(number, severity.word()));
        separator = ", ";
      }
    }
  }

  private void known(LintResult result) {
    int known = 0;
    for (SuppressedDiagnostic each : result.suppressed()) {
      known += each.origin() == SuppressedDiagnostic.Origin.BASELINE ? 1 : 0;
    }
    if (known > 0) {
      ink.put("; ").put(known).put(" in the baseline");
    }
  }

  private void fixes(LintResult result) {
    int safe = fixable(result, Applicability.SAFE);
    int unsafe = fixable(result, Applicability.UNSAFE);
    if (safe > 0) {
      ink.put("; ").put(safe).put(" can be fixed with --fix");
    }
    if (unsafe > 0) {
      ink.put(safe > 0 ? ", " : "; ").put(unsafe).put(safe > 0 ? " more" : " can be fixed");
      ink.put(" with --fix --unsafe-fixes");
    }
  }

  private static int fixable(LintResult result, Applicability kind) {
    int number = 0;
    for (Diagnostic diagnostic : result.diagnostics()) {
      number += diagnostic.fix().isPresent() && diagnostic.fix().get().kind() == kind ? 1 : 0;
    }
    return number;
  }

  /** The number of findings per rule, highest first. */
  static final class StatisticsTable {
    private static final int GAP = 2;
    private static final int SEVERITY = "warning".length();

    private final TerminalWriter ink;

    StatisticsTable(TerminalWriter ink) {
      this.ink = ink;
    }

    /** The findings of one rule with one severity. */
    private record Count(Diagnostic example, int findings, int fixable) {

      Count plus(Count other) {
        return new Count(example, findings + other.findings, fixable + other.fixable);
      }
    }

    void append(List<Diagnostic> diagnostics) {
      TreeMap<String, Count> counts = new TreeMap<>();
      for (Diagnostic each : diagnostics) {
        Count one = new Count(each, 1, each.fix().isPresent() ? 1 : 0);
        counts.merge(each.rule() + " " + each.severity(), one, Count::plus);
      }
      List<Count> rows = new ArrayList<>(counts.values());
      rows.sort(Comparator.comparingInt(Count::findings).reversed());
      TextTable table = new TextTable(GAP, Column.RIGHT, new Column(false, SEVERITY), Column.LEFT);
      rows.forEach(row -> append(table, row));
      table.write(ink);
    }

    private static void append(TextTable table, Count row) {
      String rule = row.example.rule();
      String fixable = row.fixable > 0 ? " (" + row.fixable + " fixable)" : "";
      table.row(
          Cell.of(String.valueOf(row.findings)),
          Cell.of(TextStyle.of(row.example.severity()), row.example.severity().word()),
          new Cell(
              rule.length(),
              (out, left) -> out.link(TextStyle.RULE, RulePages.url(rule), rule).put(fixable)));
    }
  }
}
