package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The result of a run; all lists are sorted.
 *
 * @param files the number of checked files
 * @param diagnostics without the suppressed ones
 * @param suppressed by comments or the baseline
 * @param unreadable files that could not be read
 * @param failures exceptions of rules
 * @param rules as configured for each checked file, by path
 */
public record LintResult(
    int files,
    List<Diagnostic> diagnostics,
    List<SuppressedDiagnostic> suppressed,
    List<FileReadError> unreadable,
    List<RuleFailure> failures,
    Map<String, List<ConfiguredRule>> rules) {

  /** A result without the rules of each file. */
  public LintResult(
      int files,
      List<Diagnostic> diagnostics,
      List<SuppressedDiagnostic> suppressed,
      List<FileReadError> unreadable,
      List<RuleFailure> failures) {
    this(files, diagnostics, suppressed, unreadable, failures, Map.of());
  }

  /** The result of a run without files. */
  public static final LintResult EMPTY =
      new LintResult(0, List.of(), List.of(), List.of(), List.of());

  public LintResult {
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
    unreadable = List.copyOf(unreadable);
    failures = List.copyOf(failures);
    rules = Collections.unmodifiableMap(rules);
  }

  /** Returns whether a diagnostic has at least a severity, if one is given. */
  public boolean reaches(Optional<Severity> severity) {
    if (severity.isEmpty()) {
      return false;
    }
    for (Diagnostic each : diagnostics) {
      if (each.severity().atLeast(severity.get())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the result with other diagnostics. */
  public LintResult with(List<Diagnostic> diagnostics, List<SuppressedDiagnostic> suppressed) {
    return new LintResult(files, diagnostics, suppressed, unreadable, failures, rules);
  }

  /**
   * Keeps only diagnostics with a place in a changed file.
   *
   * @param changed the display paths of changed files
   */
  public LintResult forChanges(Set<String> changed) {
    Predicate<Diagnostic> concerned =
        each ->
            changed.contains(each.place().path())
                || each.related().stream().anyMatch(it -> changed.contains(it.place().path()));
    Map<String, List<ConfiguredRule>> kept = new HashMap<>(rules);
    kept.keySet().retainAll(changed);
    long unread = unreadable.stream().filter(each -> changed.contains(each.path())).count();
    return new LintResult(
        changed.size() - (int) unread,
        diagnostics.stream().filter(concerned).toList(),
        suppressed.stream().filter(each -> concerned.test(each.diagnostic())).toList(),
        unreadable,
        failures,
        kept);
  }
}
