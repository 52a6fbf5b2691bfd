package io.github.seplint.cli.check;

import io.github.seplint.config.Config;
import io.github.seplint.config.Config.RuleSetting;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules that {@code --select} and {@code --ignore} choose. */
final class RuleSelector {
  /**
   * No other rule reports on a file that cannot be parsed: without it a broken file looks clean.
   */
  private static final String ALWAYS = "yaml-syntax";

  private final List<RuleInfo> rules;
  private final List<String> select;
  private final List<String> ignore;

  /**
   * A selection.
   *
   * @param select rule ids, groups or {@code all}; empty selects all rules
   * @throws UsageException if a name is none
   */
  RuleSelector(List<RuleInfo> rules, List<String> select, List<String> ignore) {
    this.rules = rules;
    this.select = select;
    this.ignore = ignore;
    RuleNames names = RuleNames.of(rules);
    select.forEach(name -> check("--select", name, names));
    ignore.forEach(name -> check("--ignore", name, names));
  }

  /** The stronger name decides; of equally strong ones {@code --ignore}. */
  Predicate<RuleInfo> predicate() {
    return rule -> {
      boolean always = select.isEmpty() || rule.id().equals(ALWAYS);
      int selected = Math.max(RuleNames.strength(rule, select), always ? 0 : -1);
      return selected > RuleNames.strength(rule, ignore);
    };
  }

  /**
   * The configuration with rules that are selected by id switched on. A group leaves off what is
   * off, as it is a filter more than a request.
   */
  Config over(Config base) {
    Map<String, RuleSetting> settings = new HashMap<>(base.rules());
    for (RuleInfo rule : rules) {
      if (select.contains(rule.id()) && isOff(rule, base)) {
        Map<String, Object> options =
            Optional.ofNullable(settings.get(rule.id())).map(RuleSetting::options).orElse(Map.of());
        settings.put(rule.id(), new RuleSetting(Optional.of(enabled(rule)), options));
      }
    }
    return new Config(
        base.files(),
        base.exclude(),
        base.failOn(),
        base.baseline(),
        base.spec(),
        base.results(),
        base.manifest(),
        base.report(),
        base.settings(),
        base.kinds(),
        settings,
        base.overrides());
  }

  private static boolean isOff(RuleInfo rule, Config base) {
    boolean off = rule.isOffByDefault();
    for (String name : RuleNames.of(rule)) {
      off =
          Optional.ofNullable(base.rules().get(name))
              .flatMap(RuleSetting::severity)
              .map(each -> each == Severity.OFF)
              .orElse(off);
    }
    return off;
  }

  private static Severity enabled(RuleInfo rule) {
    return rule.severity() == Severity.OFF ? Severity.WARNING : rule.severity();
  }

  private static void check(String option, String name, RuleNames names) {
    if (!names.contains(name)) {
      throw new UsageException(option + ": " + names.unknown(name));
    }
  }
}
