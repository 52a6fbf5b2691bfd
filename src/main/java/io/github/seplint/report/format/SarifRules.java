package io.github.seplint.report.format;

import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.RulePages;
import io.github.seplint.report.format.CheckOutcome.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The rules that have results, with their help. */
final class SarifRules {
  private final List<String> ids;
  private final List<RegisteredRule> rules = new ArrayList<>();
  private final UnaryOperator<String> page;

  private SarifRules(SortedSet<String> ids, CheckOutcome.Tool tool) {
    this.ids = List.copyOf(ids);
    this.page = tool.page();
    for (RegisteredRule rule : tool.rules()) {
      if (ids.contains(rule.id())) {
        rules.add(rule);
      }
    }
    rules.sort((a, b) -> a.id().compareTo(b.id()));
  }

  /** Those of some findings, sorted. */
  static SarifRules of(List<Told> told, CheckOutcome.Tool tool) {
    TreeSet<String> ids = new TreeSet<>();
    told.forEach(each -> ids.add(each.diagnostic().rule()));
    return new SarifRules(ids, tool);
  }

  /** The index of a rule in the list; -1 if it has no result. */
  int index(String id) {
    return ids.indexOf(id);
  }

  List<Map<String, Object>> json() {
    return rules.stream().map(this::json).toList();
  }

  private Map<String, Object> json(RegisteredRule rule) {
    RuleHelp help = RuleHelp.of(rule.summary(), page.apply(rule.id()));
    JsonMembers configuration =
        new JsonMembers()
            .put("enabled", rule.severity() != Severity.OFF)
            .put("level", Levels.sarif(rule.severity()));
    return new JsonMembers()
        .put("id", rule.id())
        .put("shortDescription", SarifText.plain(rule.summary()))
        .put("fullDescription", SarifText.plain(help.why()))
        .put("helpUri", RulePages.url(rule.id()))
        .put("help", SarifText.plain(help.text()).put("markdown", help.markdown()))
        .put("defaultConfiguration", configuration)
        .put("properties", properties(rule))
        .map();
  }

  private static JsonMembers properties(RegisteredRule rule) {
    List<String> tags =
        rule.fix() == FixKind.NONE ? List.of() : List.of(rule.fix().word() + "-fix");
    return new JsonMembers().putUnlessEmpty("tags", tags).put("since", rule.since());
  }
}
