package io.github.seplint.lint;

import java.util.List;

/**
 * What a run has found.
 *
 * @param files how many files were checked
 * @param diagnostics in order, without the suppressed ones
 * @param suppressed the findings that are tolerated, in order
 * @param unreadable files that could not be read, in order
 * @param failures bugs of ours, in order
 */
public record LintResult(
    int files,
    List<Diagnostic> diagnostics,
    List<Suppressed> suppressed,
    List<Unreadable> unreadable,
    List<Failure> failures) {

  public LintResult {
    diagnostics = List.copyOf(diagnostics);
    suppressed = List.copyOf(suppressed);
    unreadable = List.copyOf(unreadable);
    failures = List.copyOf(failures);
  }
}
