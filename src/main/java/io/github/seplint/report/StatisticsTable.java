package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.TextTable.Cell;
import io.github.seplint.report.TextTable.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The number of findings per rule, highest first. */
final class StatisticsTable {
  private static final int GAP = 2;
  private static final int SEVERITY = "warning".length();

  private final Ink ink;

  StatisticsTable(Ink ink) {
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
        Cell.of(DiagnosticText.role(row.example.severity()), row.example.severity().word()),
        new Cell(
            rule.length(),
            (out, left) -> out.link(Role.RULE, RulePages.url(rule), rule).put(fixable)));
  }
}
