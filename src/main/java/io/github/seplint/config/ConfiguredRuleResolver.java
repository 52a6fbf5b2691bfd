package io.github.seplint.config;

import io.github.seplint.config.Config.RuleSetting;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.FileKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The rules of each file, as configured and as selected on the command line. */
public final class ConfiguredRuleResolver implements RuleResolver {
  private final List<RuleInfo> rules;
  private final Config config;
  private final BiPredicate<RuleInfo, Severity> selected;
  private final UnaryOperator<String> rootPath;

  /**
   * The rules by kind and matching overrides. These are two maps, because hashing a record of both
   * would generate classes at every start.
   */
  private final Map<FileKind, Map<BitSet, List<ConfiguredRule>>> profiles =
      new ConcurrentHashMap<>();

  /**
   * The rules as configured, of which some are selected.
   *
   * @param selected whether a rule may run at all
   */
  public ConfiguredRuleResolver(
      List<RuleInfo> rules,
      Config config,
      Predicate<RuleInfo> selected,
      UnaryOperator<String> rootPath) {
    this(rules, config, (rule, severity) -> selected.test(rule), rootPath);
  }

  /**
   * @param selected whether a rule may run with a severity
   * @param rootPath maps display paths to paths relative to the directory of the configuration
   */
  public ConfiguredRuleResolver(
      List<RuleInfo> rules,
      Config config,
      BiPredicate<RuleInfo, Severity> selected,
      UnaryOperator<String> rootPath) {
    this.rules = rules;
    this.config = config;
    this.selected = selected;
    this.rootPath = rootPath;
  }

  /** All rules, also those that are off. */
  public List<RuleInfo> rules() {
    return rules;
  }

  @Override
  public List<ConfiguredRule> rulesFor(String path, FileKind kind) {
    BitSet matching = new BitSet();
    for (int i = 0; i < config.overrides().size(); i++) {
      matching.set(i, config.overrides().get(i).files().matchesFile(rootPath.apply(path)));
    }
    return profiles
        .computeIfAbsent(kind, each -> new ConcurrentHashMap<>())
        .computeIfAbsent(matching, each -> configure(kind, each));
  }

  @Override
  public Optional<FileKind> kindOf(String path) {
    return config.kinds().isEmpty() ? Optional.empty() : config.kindOf(rootPath.apply(path));
  }

  @Override
  public String configuredPath(String path) {
    return rootPath.apply(path);
  }

  private List<ConfiguredRule> configure(FileKind kind, BitSet matching) {
    return rules.stream()
        .filter(rule -> rule.files().contains(kind))
        .map(rule -> configure(rule, kind, matching))
        .toList();
  }

  /** Applies settings in ascending precedence: overrides come last, for an id or a group. */
  private ConfiguredRule configure(RuleInfo rule, FileKind kind, BitSet matching) {
    Map<String, Object> options = new HashMap<>(rule.options());
    Severity severity = apply(config.rules(), rule, config.preset().severity(rule, kind), options);
    for (int i = matching.nextSetBit(0); i >= 0; i = matching.nextSetBit(i + 1)) {
      severity = apply(List.of(config.overrides().get(i).rules()), rule, severity, options);
    }
    return new ConfiguredRule(
        rule, selected.test(rule, severity) ? severity : Severity.OFF, Map.copyOf(options));
  }

  /** Returns whether a rule is off in files of a kind, unless `overrides` enable it. */
  public static boolean isOff(RuleInfo rule, Config config) {
    return rule.files().stream()
        .map(kind -> config.preset().severity(rule, kind))
        .map(severity -> apply(config.rules(), rule, severity, new HashMap<>()))
        .anyMatch(severity -> severity == Severity.OFF);
  }

  /** Adds the configured options, and returns the configured severity. */
  private static Severity apply(
      List<Map<String, RuleSetting>> layers,
      RuleInfo rule,
      Severity severity,
      Map<String, Object> options) {
    Severity result = severity;
    for (Map<String, RuleSetting> settings : layers) {
      for (String name : RuleNames.of(rule)) {
        RuleSetting setting = settings.get(name);
        if (setting != null) {
          result = setting.severity().orElse(result);
          options.putAll(setting.options());
        }
      }
    }
    return result;
  }
}
