package io.github.seplint.lint;

import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.InternalError;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a run has found.
 *
 * @param files how many files were checked
 * @param diagnostics in order, without the suppressed ones
 * @param suppressed the findings that are tolerated, in order
 * @param unreadable files that could not be read, in order
 * @param failures bugs of ours, in order
 * @param rules what each file that was read was held against, by its path
 */
public record LintResult(
    int files,
    List<Diagnostic> diagnostics,
    List<SuppressedDiagnostic> suppressed,
    List<FileReadError> unreadable,
    List<InternalError> failures,
    Map<String, List<ConfiguredRule>> rules) {

  /** Where nobody asks what the files were held against. */
  public LintResult(
      int files,
      List<Diagnostic> diagnostics,
      List<SuppressedDiagnostic> suppressed,
      List<FileReadError> unreadable,
      List<InternalError> failures) {
    this(files, diagnostics, suppressed, unreadable, failures, Map.of());
  }

  /** Of a run that looked at nothing. */
  public static final LintResult EMPTY =
      new LintResult(0, List.of(), List.of(), List.of(), List.of());

  public LintResult {
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
    unreadable = List.copyOf(unreadable);
    failures = List.copyOf(failures);
    rules = Collections.unmodifiableMap(rules);
  }

  /** The same run with other findings. */
  public LintResult with(List<Diagnostic> others, List<SuppressedDiagnostic> tolerated) {
    return new LintResult(files, others, tolerated, unreadable, failures, rules);
  }
}
