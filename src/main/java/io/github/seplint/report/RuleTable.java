package io.github.seplint.report;

import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.Need;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.report.TextTable.Cell;
import io.github.seplint.report.TextTable.Column;
import io.github.seplint.suite.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A table of rules. */
public final class RuleTable {
  private static final int GAP = 2;
  private static final int LEAST_FIX = "unsafe".length();

  private RuleTable() {}

  /** A line for each rule, by groups: id, severity, fix, summary. */
  public static String text(List<RegisteredRule> rules, Screen screen) {
    if (rules.isEmpty()) {
      return "no matching rules\n";
    }
    TextTable table =
        new TextTable(GAP, Column.LEFT, Column.LEFT, new Column(false, LEAST_FIX), Column.LEFT);
    table.heading("rule", "severity", "fix", "description");
    for (RuleGroup group : RuleGroup.values()) {
      List<RegisteredRule> members = members(group, rules);
      if (!members.isEmpty()) {
        table.row();
        table.row(title(group));
        members.forEach(rule -> append(table, rule));
      }
    }
    Ink ink = new Ink(screen);
    table.write(ink);
    return ink.text().toString();
  }

  private static Cell title(RuleGroup group) {
    String id = " (" + group.id() + ")";
    return new Cell(
        group.title().length(), (ink, left) -> ink.put(Role.HEADING, group.title()).put(id));
  }

  private static List<RegisteredRule> members(RuleGroup group, List<RegisteredRule> rules) {
    return rules.stream().filter(rule -> rule.group() == group).toList();
  }

  private static void append(TextTable table, RegisteredRule rule) {
    table.row(
        Cell.link(Role.RULE, RulePages.url(rule.id()), rule.id()),
        Cell.of(DiagnosticText.role(rule.severity()), rule.severity().word()),
        Cell.of(rule.fix() == FixKind.NONE ? "-" : rule.fix().word()),
        Cell.wrapped(rule.summary() + RuleKinds.inBrackets(rule)));
  }

  /** A JSON array of objects with sorted keys, in the order of the groups. */
  public static String json(List<RegisteredRule> rules) {
    return JsonText.of(
        Stream.of(RuleGroup.values())
            .flatMap(group -> members(group, rules).stream())
            .map(RuleTable::entry)
            .toList());
  }

  private static Map<String, Object> entry(RegisteredRule rule) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("id", rule.id());
    entry.put("group", rule.group().id());
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
