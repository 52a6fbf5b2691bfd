package io.github.seplint.report.rules;

import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleInfo.RuleInput;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Cell;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.suite.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists rules. */
public final class RuleListing {
  private static final int GAP = 2;
  private static final int MIN_FIX = "unsafe".length();

  private RuleListing() {}

  /** Returns a table of rules by group: id, severity, fix, summary. */
  public static String text(List<RuleInfo> rules, TerminalCapabilities terminal) {
    if (rules.isEmpty()) {
      return "no matching rules\n";
    }
    TextTable table =
        new TextTable(GAP, Column.LEFT, Column.LEFT, new Column(false, MIN_FIX), Column.LEFT);
    table.heading("rule", "severity", "fix", "description");
    for (RuleGroup group : RuleGroup.values()) {
      List<RuleInfo> members = members(group, rules);
      if (!members.isEmpty()) {
        table.row();
        table.row(title(group));
        members.forEach(rule -> append(table, rule));
      }
    }
    TerminalWriter out = new TerminalWriter(terminal);
    table.write(out);
    return out.text();
  }

  private static Cell title(RuleGroup group) {
    String id = " (" + group.id() + ")";
    return new Cell(
        group.title().length(),
        (out, left) -> out.append(TextStyle.HEADING, group.title()).append(id));
  }

  private static List<RuleInfo> members(RuleGroup group, List<RuleInfo> rules) {
    return rules.stream().filter(rule -> rule.group() == group).toList();
  }

  private static void append(TextTable table, RuleInfo rule) {
    table.row(
        Cell.link(TextStyle.RULE, RulePages.url(rule.id()), rule.id()),
        Cell.of(TextStyle.of(rule.severity()), rule.severity().word()),
        Cell.of(rule.fix() == Applicability.NONE ? "-" : rule.fix().word()),
        Cell.wrapped(rule.summary() + RuleScope.inBrackets(rule)));
  }

  /** Returns the JSON of rules: an array of objects, in the order of the groups. */
  public static String json(List<RuleInfo> rules) {
    return JsonWriter.of(
        Stream.of(RuleGroup.values())
            .flatMap(group -> members(group, rules).stream())
            .map(RuleJson::of)
            .toList());
  }

  private record RuleJson(
      String id,
      String group,
      String severity,
      String fix,
      String since,
      String summary,
      List<String> files,
      List<String> needs,
      List<String> offFor,
      Map<String, Object> options,
      String url) {
    static RuleJson of(RuleInfo rule) {
      return new RuleJson(
          rule.id(),
          rule.group().id(),
          rule.severity().word(),
          rule.fix().word(),
          rule.since(),
          rule.summary(),
          rule.files().stream().map(FileKind::word).toList(),
          rule.needs().stream().map(RuleInput::word).toList(),
          rule.offFor().stream().map(FileKind::word).toList(),
          rule.options(),
          RulePages.url(rule.id()));
    }
  }

  /** The file kinds of a rule, for readers. */
  static final class RuleScope {
    private RuleScope() {}

    /** {@code every file}, or the kinds, marked if the rule is off for them. */
    static String of(RuleInfo rule) {
      if (rule.files().equals(FileKind.ALL) && rule.offFor().isEmpty()) {
        return "every file";
      }
      List<String> kinds = new ArrayList<>();
      for (FileKind kind : rule.files()) {
        kinds.add(kind.plural() + (rule.offFor().contains(kind) ? " (off)" : ""));
      }
      return String.join(", ", kinds);
    }

    /** For the list; empty for a rule for traceability files only, as most are. */
    static String inBrackets(RuleInfo rule) {
      boolean usual = rule.files().equals(List.of(FileKind.SEP));
      return usual ? "" : " (" + of(rule) + ")";
    }
  }
}
