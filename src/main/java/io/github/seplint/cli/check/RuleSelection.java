package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Opt;
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
 * @param extend further rules to run, even if they are off
 * @param ignore the rules not to run
 * @param warn the rules to report as warnings
 * @param minSeverity the lowest severity of the rules to run
 */
record RuleSelection(
    List<String> select,
    List<String> extend,
    List<String> ignore,
    List<String> warn,
    Severity minSeverity) {
  static final RuleSelection ALL =
      new RuleSelection(List.of(), List.of(), List.of(), List.of(), Severity.INFO);

  /**
   * The rule that reports files that cannot be parsed. No other rule reports on them, so without it
   * a broken file would look clean.
   */
  static final String ALWAYS = "yaml-syntax";

  /** Reads the options of {@code check}. */
  static RuleSelection of(Arguments arguments) {
    return new RuleSelection(
        arguments.get(CheckOptions.SELECT),
        arguments.get(CheckOptions.EXTEND_SELECT),
        arguments.get(CheckOptions.IGNORE),
        arguments.get(CheckOptions.WARN),
        arguments.get(CheckOptions.MIN_SEVERITY).flatMap(Severity::of).orElse(Severity.INFO));
  }

  /** Resolves the rules of each file; throws if a name is not that of a rule or group. */
  ConfiguredRuleResolver resolver(Project project) {
    List<RuleInfo> rules = BuiltInRules.all();
    RuleNames names = RuleNames.of(rules);
    check(CheckOptions.SELECT, select, names);
    check(CheckOptions.EXTEND_SELECT, extend, names);
    check(CheckOptions.IGNORE, ignore, names);
    check(CheckOptions.WARN, warn, names);
    UnaryOperator<String> rootPath =
        project.root().equals(project.workingDirectory())
            ? UnaryOperator.identity()
            : project::rootPath;
    return new ConfiguredRuleResolver(
        rules, configure(project.config(), rules), this::selects, rootPath);
  }

  private static void check(Opt<?> option, List<String> given, RuleNames names) {
    for (String name : given) {
      if (!names.contains(name)) {
        throw new UsageException(option.name() + ": " + names.unknown(name));
      }
    }
  }

  /** The more specific name decides; if both are equally specific, {@code --ignore} does. */
  private boolean selects(RuleInfo rule, Severity severity) {
    boolean always = rule.id().equals(ALWAYS);
    int selected = Math.max(RuleNames.strength(rule, select), RuleNames.strength(rule, extend));
    selected = Math.max(selected, select.isEmpty() || always ? 0 : -1);
    return selected > RuleNames.strength(rule, ignore) && (always || severity.atLeast(minSeverity));
  }

  private Config configure(Config config, List<RuleInfo> rules) {
    if (select.isEmpty() && extend.isEmpty() && warn.isEmpty()) {
      return config;
    }
    Map<String, RuleSetting> settings = new HashMap<>();
    for (RuleInfo rule : rules) {
      Optional<Severity> severity = severity(rule, config);
      if (severity.isPresent()) {
        settings.put(rule.id(), new RuleSetting(severity, Map.of()));
      }
    }
    return config.withRules(settings);
  }

  /**
   * The severity that the options give a rule. Only its id enables a rule that is off, or any name
   * in {@code --extend-select}, which has no other purpose.
   */
  private Optional<Severity> severity(RuleInfo rule, Config config) {
    boolean off = ConfiguredRuleResolver.isOff(rule, config);
    if (warn.contains(rule.id()) || (!off && RuleNames.strength(rule, warn) >= 0)) {
      return Optional.of(Severity.WARNING);
    }
    boolean enabled = select.contains(rule.id()) || RuleNames.strength(rule, extend) >= 0;
    return off && enabled ? Optional.of(rule.enabledSeverity()) : Optional.empty();
  }
}
