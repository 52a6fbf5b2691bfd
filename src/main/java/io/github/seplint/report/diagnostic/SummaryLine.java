package io.github.seplint.report.diagnostic;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.report.terminal.TextTable.TextCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last line of a text report: counts, and the number of fixable findings. */
public final class SummaryLine {
  private final TerminalWriter out;

  SummaryLine(TerminalWriter out) {
    this.out = out;
  }

  /**
   * Files that a run skipped, which a result does not contain.
   *
   * @param unreadable those that do not exist or cannot be read
   * @param unrecognized those whose content does not fit their names
   */
  public record Skipped(int unreadable, int unrecognized) {
    /** No files. */
    public static final Skipped NONE = new Skipped(0, 0);
  }

  void append(LintResult result, Skipped skipped, int fixed) {
    out.append(count(result.files(), "file"));
    notChecked(result, skipped);
    out.append(": ");
    if (fixed > 0) {
      out.append(TextStyle.FIX, fixed + " fixed");
      out.append(result.diagnostics().isEmpty() ? ", " : "; ");
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
  private void notChecked(LintResult result, Skipped skipped) {
    List<String> notes = new ArrayList<>();
    int unreadable = result.unreadable().size() + skipped.unreadable;
    if (unreadable > 0) {
      notes.add(unreadable + " more could not be read");
    }
    if (skipped.unrecognized > 0) {
      notes.add(skipped.unrecognized + " more not recognized");
    }
    if (!result.failures().isEmpty()) {
      notes.add(count(result.failures().size(), "internal error"));
    }
    if (!notes.isEmpty()) {
      out.append(" (").append(String.join(", ", notes)).append(")");
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
      out.append(safe > 0 ? ", " : "; ").append(unsafe);
      out.append(safe > 0 ? " more" : " can be fixed").append(" with --fix --unsafe-fixes");
    }
  }

  private static int fixable(LintResult result, Applicability kind) {
    int number = 0;
    for (Diagnostic diagnostic : result.diagnostics()) {
      number += diagnostic.fix().isPresent() && diagnostic.fix().get().kind() == kind ? 1 : 0;
    }
    return number;
  }

  /** Prints the number of findings per rule, highest first. */
  static void statistics(List<Diagnostic> diagnostics, TerminalWriter out) {
    Map<String, List<Diagnostic>> byRule =
        diagnostics.stream()
            .collect(
                groupingBy(each -> each.rule() + " " + each.severity(), TreeMap::new, toList()));
    Column severity = new Column(false, "warning".length());
    TextTable table = new TextTable(2, Column.RIGHT, severity, Column.LEFT);
    byRule.values().stream()
        .sorted(comparing(findings -> -findings.size()))
        .forEach(findings -> row(table, findings));
    table.write(out);
  }

  private static void row(TextTable table, List<Diagnostic> findings) {
    String rule = findings.get(0).rule();
    Severity severity = findings.get(0).severity();
    long fixable = findings.stream().filter(each -> each.fix().isPresent()).count();
    String suffix = fixable > 0 ? " (" + fixable + " fixable)" : "";
    table.row(
        TextCell.of(String.valueOf(findings.size())),
        TextCell.of(TextStyle.of(severity), severity.word()),
        TextCell.link(TextStyle.RULE, RuleInfo.url(rule), rule, suffix));
  }
}
