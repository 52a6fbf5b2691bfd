package io.github.seplint.config;

import io.github.seplint.config.Configuration.RuleSetting;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.ActiveRule;
import io.github.seplint.lint.Options;
import io.github.seplint.lint.Profiles;
import io.github.seplint.lint.RegisteredRule;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.DocumentKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The rules of each file, as configured and as selected on the command line. */
public final class ConfiguredProfiles implements Profiles {
  private final List<RegisteredRule> rules;
  private final Configuration configuration;
  private final Predicate<RegisteredRule> selected;
  private final UnaryOperator<String> toConfigured;
  private final List<IgnorePatterns> overrides;
  private final ConfiguredKinds kinds;

  /**
   * The rules are the same for files of one kind and of the same overrides. Two maps, as the hash
   * of a record of both would make classes at each start.
   */
  private final Map<DocumentKind, Map<BitSet, List<ActiveRule>>> profiles =
      new ConcurrentHashMap<>();

  /**
   * The profiles of a run.
   *
   * @param rules all rules there are
   * @param selected whether a rule may run at all
   * @param toConfigured from the path that is shown to the one that the configuration speaks of
   */
  public ConfiguredProfiles(
      List<RegisteredRule> rules,
      Configuration configuration,
      Predicate<RegisteredRule> selected,
      UnaryOperator<String> toConfigured) {
    this.toConfigured = toConfigured;
    this.rules = List.copyOf(rules);
    this.configuration = configuration;
    this.selected = selected;
    this.overrides =
        configuration.overrides().stream().map(each -> IgnorePatterns.of(each.files())).toList();
    this.kinds = new ConfiguredKinds(configuration);
  }

  @Override
  public List<ActiveRule> rulesFor(String path, DocumentKind kind) {
    BitSet matching = new BitSet();
    String configured = overrides.isEmpty() ? path : toConfigured.apply(path);
    for (int i = 0; i < overrides.size(); i++) {
      matching.set(i, overrides.get(i).matchesFile(configured));
    }
    return profiles
        .computeIfAbsent(kind, each -> new ConcurrentHashMap<>())
        .computeIfAbsent(matching, each -> activate(kind, each));
  }

  @Override
  public Optional<DocumentKind> kindOf(String path) {
    return kinds.isEmpty() ? Optional.empty() : kinds.of(toConfigured.apply(path));
  }

  @Override
  public String configuredPath(String path) {
    return toConfigured.apply(path);
  }

  private List<ActiveRule> activate(DocumentKind kind, BitSet matching) {
    List<ActiveRule> active = new ArrayList<>(rules.size());
    for (RegisteredRule rule : rules) {
      if (rule.files().contains(kind)) {
        active.add(activate(rule, kind, matching));
      }
    }
    return List.copyOf(active);
  }

  private ActiveRule activate(RegisteredRule rule, DocumentKind kind, BitSet matching) {
    Severity severity = rule.severity(kind);
    Map<String, Object> options = new HashMap<>(rule.options());
    for (RuleSetting setting : settings(rule, matching)) {
      severity = setting.severity().orElse(severity);
      options.putAll(setting.options());
    }
    Severity heard = selected.test(rule) ? severity : Severity.OFF;
    return new ActiveRule(rule, heard, new Options(Map.copyOf(options)));
  }

  /** Weakest first: an override is stronger than what is above it, whatever it names. */
  private List<RuleSetting> settings(RegisteredRule rule, BitSet matching) {
    List<RuleSetting> settings = new ArrayList<>();
    add(settings, configuration.rules(), rule);
    matching.stream().forEach(i -> add(settings, configuration.overrides().get(i).rules(), rule));
    return settings;
  }

  private static void add(
      List<RuleSetting> to, Map<String, RuleSetting> from, RegisteredRule rule) {
    for (String name : RuleNames.of(rule)) {
      RuleSetting setting = from.get(name);
      if (setting != null) {
        to.add(setting);
      }
    }
  }
}
