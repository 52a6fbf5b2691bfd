package io.github.seplint.report.rules;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleInfo.RuleInput;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextTable;
import io.github.seplint.report.terminal.TextTable.Column;
import io.github.seplint.report.terminal.TextTable.TextCell;
import io.github.seplint.suite.FileKind;
import java.util.List;
import java.util.stream.Collectors;
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
        String id = " (" + group.id() + ")";
        table.row(
            new TextCell(
                group.title().length() + id.length(),
                (out, left) -> out.append(TextStyle.HEADING, group.title()).append(id)));
        members.forEach(rule -> append(table, rule));
      }
    }
    TerminalWriter out = new TerminalWriter(terminal);
    table.write(out);
    return out.text();
  }

  private static List<RuleInfo> members(RuleGroup group, List<RuleInfo> rules) {
    return rules.stream().filter(rule -> rule.group() == group).toList();
  }

  private static void append(TextTable table, RuleInfo rule) {
    // Most rules are for traceability files only.
    boolean usual = rule.files().equals(List.of(FileKind.SEP));
    table.row(
        TextCell.link(TextStyle.RULE, RuleInfo.url(rule.id()), rule.id(), ""),
        TextCell.of(TextStyle.of(rule.severity()), rule.severity().word()),
        TextCell.of(rule.fix() == Applicability.NONE ? "-" : rule.fix().word()),
        TextCell.wrapped(rule.summary() + (usual ? "" : " (" + scope(rule) + ")")));
  }

  /** Returns the JSON of rules: an array of objects, in the order of the groups. */
  public static String json(List<RuleInfo> rules) {
    return JsonWriter.of(
        Stream.of(RuleGroup.values())
            .flatMap(group -> members(group, rules).stream())
            .map(RuleListing::json)
            .toList());
  }

  /** Returns the JSON of a rule with the Markdown of its page. */
  public static String json(RuleInfo rule, String page) {
    return JsonWriter.of(json(rule).put("page", RulePagePrinter.body(page).strip() + "\n"));
  }

  private static JsonObject json(RuleInfo rule) {
    return new JsonObject()
        .put("id", rule.id())
        .put("group", rule.group().id())
        .put("groupTitle", rule.group().title())
        .put("severity", rule.severity().word())
        .put("fix", rule.fix().word())
        .put("since", rule.since())
        .put("summary", rule.summary())
        .put("help", rule.help())
        .put("files", rule.files(), FileKind::word)
        .put("needs", rule.needs(), RuleInput::word)
        .put("offFor", rule.offFor(), FileKind::word)
        .put("options", rule.options())
        .put("url", RuleInfo.url(rule.id()));
  }

  /** Returns {@code every file}, or the file kinds of a rule, marked if it is off for them. */
  static String scope(RuleInfo rule) {
    if (rule.files().equals(FileKind.ALL) && rule.offFor().isEmpty()) {
      return "every file";
    }
    return rule.files().stream()
        .map(kind -> kind.plural() + (rule.offFor().contains(kind) ? " (off)" : ""))
        .collect(Collectors.joining(", "));
  }
}
