package io.github.seplint.report;

import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.Need;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.suite.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The list of all rules. */
public final class RuleTable {
  private static final int SEVERITY = 10;
  private static final int FIX = 8;
  private static final int GAP = 2;
  private static final int LEAST_SUMMARY = 24;
  private static final String ID = "rule";

  private RuleTable() {}

  /** A line for each rule, by groups: id, severity, fix, summary. */
  public static String text(List<RegisteredRule> rules, Screen screen) {
    Ink ink = new Ink(screen);
    int longest = ID.length();
    for (RegisteredRule rule : rules) {
      longest = Math.max(longest, rule.id().length());
    }
    if (rules.isEmpty()) {
      return "no matching rules\n";
    }
    int ids = longest + GAP;
    heading(ink, ids);
    for (RuleGroup group : RuleGroup.values()) {
      List<RegisteredRule> members = members(group, rules);
      if (!members.isEmpty()) {
        ink.put('\n').put(Role.HEADING, group.title()).put(" (" + group.id() + ")\n");
        for (RegisteredRule rule : members) {
          append(ink, rule, ids);
        }
      }
    }
    return ink.text().toString();
  }

  private static List<RegisteredRule> members(RuleGroup group, List<RegisteredRule> rules) {
    return rules.stream().filter(rule -> rule.group() == group).toList();
  }

  private static void heading(Ink ink, int ids) {
    ink.put(Role.HEADING, ID).repeat(' ', ids - ID.length());
    ink.put(Role.HEADING, "severity").repeat(' ', SEVERITY - "severity".length());
    ink.put(Role.HEADING, "fix").repeat(' ', FIX - "fix".length());
    ink.put(Role.HEADING, "description").put('\n');
  }

  private static void append(Ink ink, RegisteredRule rule, int ids) {
    String fix = rule.fix() == FixKind.NONE ? "-" : rule.fix().word();
    ink.link(Role.RULE, RulePages.url(rule.id()), rule.id()).repeat(' ', ids - rule.id().length());
    ink.put(DiagnosticText.role(rule.severity()), rule.severity().word());
    ink.repeat(' ', SEVERITY - rule.severity().word().length());
    ink.put(fix).repeat(' ', FIX - fix.length());
    int left = ids + SEVERITY + FIX;
    Wrapping summary =
        new Wrapping(ink, Math.max(LEAST_SUMMARY, ink.width() - left), "", " ".repeat(left));
    summary.words(rule.summary() + RuleKinds.inBrackets(rule));
    summary.end();
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
