package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.LintInputs.RuleOptions;
import io.github.seplint.lint.Rule.ProjectRule;
import io.github.seplint.suite.FileKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the configuration says of a file, by the path that is shown; asked by several threads. */
public interface RuleResolver {

  /** The rules for files of a kind as configured for a file, also those that are off. */
  List<ConfiguredRule> rulesFor(String path, FileKind kind);

  /** The kind that the configuration says a file is of, if it says any. */
  Optional<FileKind> kindOf(String path);

  /** The path that the configuration speaks of: relative to the folder of its file. */
  String configuredPath(String path);

  /**
   * A rule as it is configured for a file; {@link Severity#OFF} for one that is not to be heard.
   */
  public record ConfiguredRule(RuleInfo rule, Severity severity, RuleOptions options) {

    public String id() {
      return rule.id();
    }

    public boolean isOn() {
      return severity != Severity.OFF;
    }
  }

  /**
   * The files that have changed since something. All files are looked at, but it is told only what
   * was found in these, or has a place in them that explains it.
   *
   * @param paths as they are shown
   */
  public record ChangedFiles(Set<String> paths) {
    public ChangedFiles {
      paths = Set.copyOf(paths);
    }

    /**
     * The profiles of a run: in files that have not changed only the rules over all files are on.
     */
    public RuleResolver over(RuleResolver all) {
      return new RuleResolver() {
        @Override
        public List<ConfiguredRule> rulesFor(String path, FileKind kind) {
          List<ConfiguredRule> rules = all.rulesFor(path, kind);
          return paths.contains(path)
              ? rules
              : rules.stream().map(ChangedFiles::betweenFilesOnly).toList();
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

    private static ConfiguredRule betweenFilesOnly(ConfiguredRule active) {
      return active.rule().rule() instanceof ProjectRule
          ? active
          : new ConfiguredRule(active.rule(), Severity.OFF, active.options());
    }

    /** What is told of what was found in all files. */
    public LintResult of(LintResult all) {
      List<Diagnostic> told = all.diagnostics().stream().filter(this::concerns).toList();
      List<SuppressedDiagnostic> suppressed =
          all.suppressed().stream().filter(each -> concerns(each.diagnostic())).toList();
      Map<String, List<ConfiguredRule>> rules = new HashMap<>(all.rules());
      rules.keySet().retainAll(paths);
      long unread = all.unreadable().stream().filter(each -> paths.contains(each.path())).count();
      return new LintResult(
          paths.size() - (int) unread, told, suppressed, all.unreadable(), all.failures(), rules);
    }

    private boolean concerns(Diagnostic diagnostic) {
      return paths.contains(diagnostic.place().path())
          || diagnostic.related().stream().anyMatch(each -> paths.contains(each.place().path()));
    }
  }
}
