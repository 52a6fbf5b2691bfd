package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Cell;
import io.github.seplint.report.terminal.TextTable.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The last line of a text report: counts, and the number of fixable findings. */
public final class SummaryLine {
  private final TerminalWriter out;

  SummaryLine(TerminalWriter out) {
    this.out = out;
  }

  void append(LintResult result, int fixed) {
    out.append(count(result.files(), "file"));
    notChecked(result);
    out.append(": ");
    if (fixed > 0) {
      out.append(TextStyle.FIX, fixed + " fixed")
          .append(result.diagnostics().isEmpty() ? ", " : "; ");
    }
    if (!result.diagnostics().isEmpty()) {
      counts(result);
    } else if (result.files() == 0) {
      out.append("no files checked");
    } else {
      out.append(TextStyle.GOOD, fixed > 0 ? "no findings left" : "no findings");
    }
    baseline(result);
    fixes(result);
    out.append('\n');
  }

  /** {@code 1 file}, {@code 2 files}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Prints how many findings {@code --max-findings} omits, if any. */
  public static void omitted(int number, TerminalWriter out) {
    if (number > 0) {
      out.append("... and ").append(count(number, "more finding")).append(" (--max-findings)\n");
    }
  }

  /** A file that was not checked must not look clean. */
  private void notChecked(LintResult result) {
    if (!result.unreadable().isEmpty()) {
      out.append(" (").append(result.unreadable().size()).append(" more could not be read)");
    }
    if (!result.failures().isEmpty()) {
      out.append(" (").append(count(result.failures().size(), "internal error")).append(")");
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
        out.append(separator).append(TextStyle.of(severity), count(number, severity.word()));
        separator = ", ";
      }
    }
  }

  private void baseline(LintResult result) {
    int accepted = 0;
    for (SuppressedDiagnostic each : result.suppressed()) {
      accepted += each.origin() == SuppressedDiagnostic.Origin.BASELINE ? 1 : 0;
    }
    if (accepted > 0) {
      out.append("; ").append(accepted).append(" in the baseline");
    }
  }

  private void fixes(LintResult result) {
    int safe = fixable(result, Applicability.SAFE);
    int unsafe = fixable(result, Applicability.UNSAFE);
    if (safe > 0) {
      out.append("; ").append(safe).append(" can be fixed with --fix");
    }
    if (unsafe > 0) {
      out.append(safe > 0 ? ", " : "; ")
          .append(unsafe)
          .append(safe > 0 ? " more" : " can be fixed");
      out.append(" with --fix --unsafe-fixes");
    }
  }

  private static int fixable(LintResult result, Applicability kind) {
    int number = 0;
    for (Diagnostic diagnostic : result.diagnostics()) {
      number += diagnostic.fix().isPresent() && diagnostic.fix().get().kind() == kind ? 1 : 0;
    }
    return number;
  }

  /** The findings of one rule with one severity. */
  private record RuleCount(Diagnostic example, int findings, int fixable) {
    RuleCount plus(RuleCount other) {
      return new RuleCount(example, findings + other.findings, fixable + other.fixable);
    }

    Cell rule() {
      String rule = example.rule();
      String suffix = fixable > 0 ? " (" + fixable + " fixable)" : "";
      return new Cell(
          rule.length(),
          (cell, left) -> cell.appendLink(TextStyle.RULE, RuleInfo.url(rule), rule).append(suffix));
    }
  }

  /** Prints the number of findings per rule, highest first. */
  static void statistics(List<Diagnostic> diagnostics, TerminalWriter out) {
    TreeMap<String, RuleCount> counts = new TreeMap<>();
    for (Diagnostic each : diagnostics) {
      RuleCount one = new RuleCount(each, 1, each.fix().isPresent() ? 1 : 0);
      counts.merge(each.rule() + " " + each.severity(), one, RuleCount::plus);
    }
    List<RuleCount> rows = new ArrayList<>(counts.values());
    rows.sort(Comparator.comparingInt(RuleCount::findings).reversed());
    Column severity = new Column(false, "warning".length());
    TextTable table = new TextTable(2, Column.RIGHT, severity, Column.LEFT);
    for (RuleCount row : rows) {
      Severity level = row.example.severity();
      table.row(
          Cell.of(String.valueOf(row.findings)),
          Cell.of(TextStyle.of(level), level.word()),
          row.rule());
    }
    table.write(out);
  }
}
