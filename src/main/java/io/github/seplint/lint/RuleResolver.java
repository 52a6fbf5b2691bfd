package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.FileKind;
import java.util.HashMap;
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

  /**
   * The files changed since a revision. All files are checked, but only diagnostics with a place in
   * a changed file are reported.
   *
   * @param paths as displayed
   */
  public record ChangedFiles(Set<String> paths) {
    public ChangedFiles {
      paths = Set.copyOf(paths);
    }

    /** Turns off all but project rules in files that have not changed. */
    public RuleResolver over(RuleResolver all) {
      return new RuleResolver() {
        @Override
        public List<ConfiguredRule> rulesFor(String path, FileKind kind) {
          List<ConfiguredRule> rules = all.rulesFor(path, kind);
          return paths.contains(path)
              ? rules
              : rules.stream().map(ChangedFiles::projectRulesOnly).toList();
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

    private static ConfiguredRule projectRulesOnly(ConfiguredRule active) {
      return active.rule().rule() instanceof ProjectRule
          ? active
          : new ConfiguredRule(active.rule(), Severity.OFF, active.options());
    }

    /** Keeps only diagnostics with a place in a changed file. */
    public LintResult filter(LintResult all) {
      List<Diagnostic> reported = all.diagnostics().stream().filter(this::concerns).toList();
      List<SuppressedDiagnostic> suppressed =
          all.suppressed().stream().filter(each -> concerns(each.diagnostic())).toList();
      Map<String, List<ConfiguredRule>> rules = new HashMap<>(all.rules());
      rules.keySet().retainAll(paths);
      long unread = all.unreadable().stream().filter(each -> paths.contains(each.path())).count();
      return new LintResult(
          paths.size() - (int) unread,
          reported,
          suppressed,
          all.unreadable(),
          all.failures(),
          rules);
    }

    private boolean concerns(Diagnostic diagnostic) {
      return paths.contains(diagnostic.place().path())
          || diagnostic.related().stream().anyMatch(each -> paths.contains(each.place().path()));
    }
  }
}
