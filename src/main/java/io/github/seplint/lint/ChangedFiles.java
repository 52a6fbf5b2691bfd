package io.github.seplint.lint;

import io.github.seplint.suite.DocumentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** The profiles of a run: in files that have not changed only the rules over all files are on. */
  public Profiles over(Profiles all) {
    return new Profiles() {
      @Override
      public List<ActiveRule> rulesFor(String path, DocumentKind kind) {
        List<ActiveRule> rules = all.rulesFor(path, kind);
        return paths.contains(path)
            ? rules
            : rules.stream().map(ChangedFiles::betweenFilesOnly).toList();
      }

      @Override
      public Optional<DocumentKind> kindOf(String path) {
        return all.kindOf(path);
      }

      @Override
      public String configuredPath(String path) {
        return all.configuredPath(path);
      }
    };
  }

  private static ActiveRule betweenFilesOnly(ActiveRule active) {
    return active.rule().rule() instanceof CorpusRule
        ? active
        : new ActiveRule(active.rule(), Severity.OFF, active.options());
  }

  /** What is told of what was found in all files. */
  public LintResult of(LintResult all) {
    List<Diagnostic> told = all.diagnostics().stream().filter(this::concerns).toList();
    List<Suppressed> suppressed =
        all.suppressed().stream().filter(each -> concerns(each.diagnostic())).toList();
    Map<String, List<ActiveRule>> rules = new HashMap<>(all.rules());
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
