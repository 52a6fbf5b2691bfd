package io.github.seplint.report;

import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.Need;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.report.TextTable.Cell;
import io.github.seplint.report.TextTable.Column;
import io.github.seplint.suite.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of all rules. */
public final class RuleTable {
  private static final int GAP = 2;
  private static final int LEAST_FIX = "unsafe".length();

  private RuleTable() {}

  /** A line for each rule: id, severity, fix, summary. */
  public static String text(List<RegisteredRule> rules, Screen screen) {
    TextTable table =
        new TextTable(GAP, Column.LEFT, Column.LEFT, new Column(false, LEAST_FIX), Column.LEFT);
    table.heading("rule", "severity", "fix", "description");
    for (RegisteredRule rule : rules) {
      table.row(
          Cell.link(Role.RULE, RulePages.url(rule.id()), rule.id()),
          Cell.of(DiagnosticText.role(rule.severity()), rule.severity().word()),
          Cell.of(rule.fix() == FixKind.NONE ? "-" : rule.fix().word()),
          Cell.wrapped(rule.summary() + RuleKinds.inBrackets(rule)));
    }
    Ink ink = new Ink(screen);
    table.write(ink);
    return ink.text().toString();
  }

  /** A JSON array of objects with sorted keys. */
  public static String json(List<RegisteredRule> rules) {
    return JsonText.of(rules.stream().map(RuleTable::entry).toList());
  }

  private static Map<String, Object> entry(RegisteredRule rule) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("id", rule.id());
    entry.put("severity", rule.severity().word());
    entry.put("fix", rule.fix().word());
    entry.put("since", rule.since());
    entry.put("summary", rule.summary());
    entry.put("files", rule.files().stream().map(DocumentKind::word).toList());
    entry.put("strict", rule.strict().word());
    entry.put("needs", rule.needs().stream().map(Need::word).toList());
    entry.put("offFor", rule.offFor().stream().map(DocumentKind::word).toList());
    entry.put("options", new TreeMap<>(rule.options()));
    entry.put("url", RulePages.url(rule.id()));
    return entry;
  }
}
