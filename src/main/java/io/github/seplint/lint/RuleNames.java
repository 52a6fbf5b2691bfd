package io.github.seplint.lint;

import io.github.seplint.source.Suggestion;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that options, the configuration and suppressions accept for rules: rule ids, groups and
 * {@code all}. An id is stronger than its group, and a group is stronger than {@code all}.
 */
public final class RuleNames {
  /** Names every rule. */
  public static final String ALL = "all";

  private final Set<String> names = new LinkedHashSet<>();

  private RuleNames() {}

  /** The names of some rules. */
  public static RuleNames of(List<RegisteredRule> rules) {
    RuleNames result = new RuleNames();
    rules.forEach(rule -> result.names.add(rule.id()));
    for (RuleGroup group : RuleGroup.values()) {
      result.names.add(group.id());
    }
    result.names.add(ALL);
    return result;
  }

  /** The names of one rule, weakest first. */
  public static List<String> of(RegisteredRule rule) {
    return List.of(ALL, rule.group().id(), rule.id());
  }

  /** How strongly some names select a rule: the higher, the stronger; -1 if none names it. */
  public static int strength(RegisteredRule rule, Collection<String> names) {
    List<String> own = of(rule);
    for (int i = own.size() - 1; i >= 0; i--) {
      if (names.contains(own.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** All names: ids, then groups, then {@code all}. */
  public Set<String> all() {
    return names;
  }

  public boolean contains(String name) {
    return names.contains(name);
  }

  /** The message about a name that is none of these. */
  public String unknown(String name) {
    return "unknown rule `" + name + "`" + Suggestion.didYouMean(name, names);
  }
}
