package io.github.seplint.lint;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.suite.FileKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that can have an effect on a file, selected once for all files of the same kind and
 * configuration. Safe for several threads.
 */
final class RulePlans {
  private final LintInputs inputs;
  private final Map<List<ConfiguredRule>, RulePlan> compared = newMap();
  private final Map<List<ConfiguredRule>, RulePlan> uncompared = newMap();

  RulePlans(LintInputs inputs) {
    this.inputs = inputs;
  }

  private static Map<List<ConfiguredRule>, RulePlan> newMap() {
    return Collections.synchronizedMap(new IdentityHashMap<>());
  }

  /**
   * The rules for some files.
   *
   * @param runnable all that can have an effect
   * @param fileRules those for one file, in the order in which they run: those whose findings
   *     replace others first
   */
  record RulePlan(List<ConfiguredRule> runnable, List<PlannedRule> fileRules) {}

  /** A rule for one file. */
  record PlannedRule(ConfiguredRule configured, FileRule rule) {}

  LintInputs inputs() {
    return inputs;
  }

  /**
   * Returns the rules to run.
   *
   * @param rules as configured; files of the same kind and configuration share a list
   * @param hasQuotes whether the rows are compared with a specification
   */
  RulePlan of(List<ConfiguredRule> rules, FileKind kind, boolean hasQuotes) {
    return (hasQuotes ? compared : uncompared)
        .computeIfAbsent(rules, each -> plan(each, kind, hasQuotes));
  }

  private RulePlan plan(List<ConfiguredRule> rules, FileKind kind, boolean hasQuotes) {
    List<ConfiguredRule> runnable = runnable(rules, kind, hasQuotes);
    List<PlannedRule> fileRules = new ArrayList<>(runnable.size());
    for (boolean exclusive : new boolean[] {true, false}) {
      for (ConfiguredRule each : runnable) {
        if (each.rule().isExclusive() == exclusive && each.rule().rule() instanceof FileRule rule) {
          fileRules.add(new PlannedRule(each, rule));
        }
      }
    }
    return new RulePlan(runnable, fileRules);
  }

  /** Returns the rules that can have an effect; the classes of others are never loaded. */
  private List<ConfiguredRule> runnable(
      List<ConfiguredRule> rules, FileKind kind, boolean hasQuotes) {
    List<ConfiguredRule> runnable = new ArrayList<>(rules.size());
    for (ConfiguredRule each : rules) {
      RuleInfo rule = each.rule();
      boolean needed = each.isOn() || !rule.refines().isEmpty();
      boolean reports = !rule.isMeta() && !rule.onlyReads(kind);
      if (needed && reports && inputs.suffices(rule, hasQuotes)) {
        runnable.add(each);
      }
    }
    return runnable;
  }
}
