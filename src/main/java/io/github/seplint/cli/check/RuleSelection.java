package io.github.seplint.cli.check;

import io.github.seplint.config.Config;
import io.github.seplint.config.Config.RuleSetting;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.rules.BuiltInRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rules that options select: rule ids, groups or {@code all}.
 *
 * @param select the rules to run; empty for all
 * @param ignore the rules not to run
 * @param warn the rules to report as warnings
 */
record RuleSelection(List<String> select, List<String> ignore, List<String> warn) {
  static final RuleSelection ALL = new RuleSelection(List.of(), List.of(), List.of());

  /**
   * The rule that reports files that cannot be parsed. No other rule reports on them, so without it
   * a broken file would look clean.
   */
  private static final String ALWAYS = "yaml-syntax";

  /** Resolves the rules of each file; throws if a name is not that of a rule or group. */
  ConfiguredRuleResolver resolver(Project project) {
    List<RuleInfo> rules = BuiltInRules.all();
    RuleNames names = RuleNames.of(rules);
    check("--select", select, names);
    check("--ignore", ignore, names);
    check("--warn", warn, names);
    UnaryOperator<String> rootPath =
        project.root().equals(project.workingDirectory())
            ? UnaryOperator.identity()
            : project::rootPath;
    return new ConfiguredRuleResolver(
        rules, configure(project.config(), rules), this::selects, rootPath);
  }

  private static void check(String option, List<String> given, RuleNames names) {
    for (String name : given) {
      if (!names.contains(name)) {
        throw new UsageException(option + ": " + names.unknown(name));
      }
    }
  }

  /** The more specific name decides; if both are equally specific, {@code --ignore} does. */
  private boolean selects(RuleInfo rule) {
    boolean byDefault = select.isEmpty() || rule.id().equals(ALWAYS);
    int selected = Math.max(RuleNames.strength(rule, select), byDefault ? 0 : -1);
    return selected > RuleNames.strength(rule, ignore);
  }

  private Config configure(Config config, List<RuleInfo> rules) {
    if (select.isEmpty() && warn.isEmpty()) {
      return config;
    }
    Map<String, RuleSetting> settings = new HashMap<>(config.rules());
    for (RuleInfo rule : rules) {
      Optional<Severity> severity = severity(rule, config);
      if (severity.isPresent()) {
        settings.merge(
            rule.id(),
            new RuleSetting(severity, Map.of()),
            (old, now) -> new RuleSetting(now.severity(), old.options()));
      }
    }
    return config.withRules(settings);
  }

  /** The severity that the options give a rule. Only its id enables a rule that is off. */
  private Optional<Severity> severity(RuleInfo rule, Config config) {
    boolean off = isOff(rule, config);
    if (warn.contains(rule.id()) || (!off && RuleNames.strength(rule, warn) >= 0)) {
      return Optional.of(Severity.WARNING);
    }
    if (off && select.contains(rule.id())) {
      return Optional.of(rule.severity() == Severity.OFF ? Severity.WARNING : rule.severity());
    }
    return Optional.empty();
  }

  private static boolean isOff(RuleInfo rule, Config config) {
    boolean off = rule.isOffByDefault();
    for (String name : RuleNames.of(rule)) {
      off =
          Optional.ofNullable(config.rules().get(name))
              .flatMap(RuleSetting::severity)
              .map(severity -> severity == Severity.OFF)
              .orElse(off);
    }
    return off;
  }
}
