package io.github.seplint.lint;

import io.github.seplint.text.DidYouMean;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names that options, the configuration and suppressions accept for rules: rule ids, groups and
 * {@code all}. An id is more specific than its group, and a group is more specific than {@code
 * all}.
 */
public final class RuleNames {
  /** Names every rule. */
  public static final String ALL = "all";

  /** A shorter word is similar to the start of many names. */
  private static final int MIN_START = 5;

  private final Set<String> names = new LinkedHashSet<>();

  private RuleNames() {}

  /** Returns the names of some rules. */
  public static RuleNames of(List<RuleInfo> rules) {
    return ofIds(rules.stream().map(RuleInfo::id).toList());
  }

  /** The names of rules that are not loaded, by their ids. */
  public static RuleNames ofIds(Collection<String> ids) {
    RuleNames result = new RuleNames();
    ids.stream().sorted().forEach(result.names::add);
    for (RuleGroup group : RuleGroup.values()) {
      result.names.add(group.id());
    }
    result.names.add(ALL);
    return result;
  }

  /** The names of one rule, the least specific first. */
  public static List<String> of(RuleInfo rule) {
    return List.of(ALL, rule.group().id(), rule.id());
  }

  /**
   * How specifically some names select a rule: the higher, the more specific; -1 if none names it.
   */
  public static int strength(RuleInfo rule, Collection<String> names) {
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

  /** The message about an unknown name. */
  public String unknown(String name) {
    return "unknown rule `" + name + "`" + similar(name);
  }

  /** A similar name, or else one that begins with the same letter and whose start is similar. */
  private String similar(String name) {
    String similar = DidYouMean.didYouMean(name, names);
    if (!similar.isEmpty() || name.length() < MIN_START) {
      return similar;
    }
    Map<String, String> starts = new TreeMap<>();
    for (String each : names) {
      if (each.length() > name.length() && each.charAt(0) == name.charAt(0)) {
        starts.putIfAbsent(each.substring(0, name.length()), each);
      }
    }
    return DidYouMean.closest(name, starts.keySet())
        .map(start -> "; did you mean `" + starts.get(start) + "`?")
        .orElse("");
  }
}
