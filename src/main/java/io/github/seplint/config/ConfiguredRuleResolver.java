package io.github.seplint.config;

import io.github.seplint.config.Config.KindOverride;
import io.github.seplint.config.Config.RuleSetting;
import io.github.seplint.git.IgnorePatterns;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.RuleResolver;
import io.github.seplint.lint.Severity;
import io.github.seplint.suite.FileKind;
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
public final class ConfiguredRuleResolver implements RuleResolver {
  private final List<RuleInfo> rules;
  private final Config configuration;
  private final Predicate<RuleInfo> selected;
  private final UnaryOperator<String> rootPath;
  private final List<IgnorePatterns> overrides;
  private final ConfiguredKinds kinds;

  /**
   * The rules by kind and matching overrides. These are two maps, because hashing a record of both
   * would generate classes at every start.
   */
  private final Map<FileKind, Map<BitSet, List<ConfiguredRule>>> profiles =
      new ConcurrentHashMap<>();

  /**
   * Creates the resolver of a run.
   *
   * @param rules all rules
   * @param selected whether a rule may run at all
   * @param rootPath maps display paths to paths relative to the directory of the configuration
   */
  public ConfiguredRuleResolver(
      List<RuleInfo> rules,
      Config configuration,
      Predicate<RuleInfo> selected,
      UnaryOperator<String> rootPath) {
    this.rootPath = rootPath;
    this.rules = List.copyOf(rules);
    this.configuration = configuration;
    this.selected = selected;
    this.overrides =
        configuration.overrides().stream()
            .map(each -> IgnorePatterns.ofGlobs(each.files()))
            .toList();
    this.kinds = new ConfiguredKinds(configuration);
  }

  /** All rules, also those that are off. */
  public List<RuleInfo> rules() {
    return rules;
  }

  @Override
  public List<ConfiguredRule> rulesFor(String path, FileKind kind) {
    BitSet matching = new BitSet();
    String configured = overrides.isEmpty() ? path : rootPath.apply(path);
    for (int i = 0; i < overrides.size(); i++) {
      matching.set(i, overrides.get(i).matchesFile(configured));
    }
    return profiles
        .computeIfAbsent(kind, each -> new ConcurrentHashMap<>())
        .computeIfAbsent(matching, each -> activate(kind, each));
  }

  @Override
  public Optional<FileKind> kindOf(String path) {
    return kinds.isEmpty() ? Optional.empty() : kinds.of(rootPath.apply(path));
  }

  @Override
  public String configuredPath(String path) {
    return rootPath.apply(path);
  }

  private List<ConfiguredRule> activate(FileKind kind, BitSet matching) {
    List<ConfiguredRule> active = new ArrayList<>(rules.size());
    for (RuleInfo rule : rules) {
      if (rule.files().contains(kind)) {
        active.add(activate(rule, kind, matching));
      }
    }
    return List.copyOf(active);
  }

  private ConfiguredRule activate(RuleInfo rule, FileKind kind, BitSet matching) {
    Severity severity = rule.severity(kind);
    Map<String, Object> options = new HashMap<>(rule.options());
    for (RuleSetting setting : settings(rule, matching)) {
      severity = setting.severity().orElse(severity);
      options.putAll(setting.options());
    }
    Severity effective = selected.test(rule) ? severity : Severity.OFF;
    return new ConfiguredRule(rule, effective, Map.copyOf(options));
  }

  /** The settings in ascending precedence: overrides come last, whether for an id or a group. */
  private List<RuleSetting> settings(RuleInfo rule, BitSet matching) {
    List<RuleSetting> settings = new ArrayList<>();
    add(settings, configuration.rules(), rule);
    matching.stream().forEach(i -> add(settings, configuration.overrides().get(i).rules(), rule));
    return settings;
  }

  private static void add(List<RuleSetting> to, Map<String, RuleSetting> from, RuleInfo rule) {
    for (String name : RuleNames.of(rule)) {
      RuleSetting setting = from.get(name);
      if (setting != null) {
        to.add(setting);
      }
    }
  }

  /** The kinds that a configuration assigns to files. */
  public static final class ConfiguredKinds {
    private final List<KindOverride> kinds;
    private final List<IgnorePatterns> patterns = new ArrayList<>();

    /** Reads the patterns of a configuration. */
    public ConfiguredKinds(Config configuration) {
      this.kinds = configuration.kinds();
      kinds.forEach(each -> patterns.add(IgnorePatterns.ofGlobs(List.of(each.files()))));
    }

    /** Returns whether it assigns no kind. */
    public boolean isEmpty() {
      return kinds.isEmpty();
    }

    /**
     * The kind of a file: that of the last matching pattern.
     *
     * @param path relative to the directory of the configuration
     */
    public Optional<FileKind> of(String path) {
      for (int i = kinds.size() - 1; i >= 0; i--) {
        if (patterns.get(i).matchesFile(path)) {
          return Optional.of(kinds.get(i).kind());
        }
      }
      return Optional.empty();
    }
  }
}
