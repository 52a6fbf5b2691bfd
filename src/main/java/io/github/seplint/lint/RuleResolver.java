package io.github.seplint.lint;

import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.FileKind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the configuration for a file, by its display path. Safe for several threads. */
public interface RuleResolver {

  /**
   * Returns the rules for files of a kind as configured for a file, including those that are off.
   */
  List<ConfiguredRule> rulesFor(String path, FileKind kind);

  /** Returns the configured kind of a file, if there is one. */
  Optional<FileKind> kindOf(String path);

  /** Returns the path of a file relative to the directory of the configuration. */
  String configuredPath(String path);

  /**
   * Returns a resolver that turns off all but project rules in files that have not changed.
   *
   * @param changed the display paths of changed files
   */
  default RuleResolver forChanges(Set<String> changed) {
    RuleResolver all = this;
    Map<List<ConfiguredRule>, List<ConfiguredRule>> reduced =
        Collections.synchronizedMap(new IdentityHashMap<>());
    return new RuleResolver() {
      @Override
      public List<ConfiguredRule> rulesFor(String path, FileKind kind) {
        List<ConfiguredRule> rules = all.rulesFor(path, kind);
        return changed.contains(path) ? rules : reduced.computeIfAbsent(rules, this::reduce);
      }

      private List<ConfiguredRule> reduce(List<ConfiguredRule> rules) {
        return rules.stream().map(ConfiguredRule::ofProjectOnly).toList();
      }

      @Override
      public Optional<FileKind> kindOf(String path) {
        return all.kindOf(path);
      }

      @Override
      public String configuredPath(String path) {
        return all.configuredPath(path);
      }
    };
  }

  /**
   * A rule as configured for a file.
   *
   * @param options the defaults of its page, overridden by the configuration, by name: an {@code
   *     Integer}, a {@code String} or a list of strings
   */
  public record ConfiguredRule(RuleInfo rule, Severity severity, Map<String, Object> options) {

    public String id() {
      return rule.id();
    }

    public boolean isOn() {
      return severity != Severity.OFF;
    }

    private ConfiguredRule ofProjectOnly() {
      return rule.rule() instanceof ProjectRule
          ? this
          : new ConfiguredRule(rule, Severity.OFF, options);
    }

    /** The value of an option that is a number. */
    public int number(String name) {
      return (Integer) option(name);
    }

    /** The value of an option that is a list. */
    public List<String> texts(String name) {
      return ((List<?>) option(name)).stream().map(String::valueOf).toList();
    }

    private Object option(String name) {
      return Optional.ofNullable(options.get(name))
          .orElseThrow(() -> new IllegalArgumentException("the rule's page has no option " + name));
    }
  }
}
