package io.github.seplint.report;

import io.github.seplint.lint.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** How often each rule has spoken, most often first. */
final class StatisticsTable {
  private final Ink ink;

  StatisticsTable(Ink ink) {
    this.ink = ink;
  }

  /** What one rule has said with one severity. */
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
    int digits = rows.isEmpty() ? 0 : String.valueOf(rows.get(0).findings).length();
    rows.forEach(row -> append(row, digits));
  }

  private void append(Count row, int digits) {
    String number = String.valueOf(row.findings);
    String severity = row.example.severity().word();
    ink.repeat(' ', digits - number.length()).put(number).put("  ");
    ink.put(DiagnosticText.role(row.example.severity()), severity);
    ink.repeat(' ', "warning  ".length() - severity.length());
    ink.link(Role.RULE, RulePages.url(row.example.rule()), row.example.rule());
    if (row.fixable > 0) {
      ink.put(" (").put(row.fixable).put(" fixable)");
    }
    ink.put('\n');
  }
}
