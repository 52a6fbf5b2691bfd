package io.github.seplint.lint;

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
    List<Suppressed> suppressed,
    List<Unreadable> unreadable,
    List<Failure> failures,
    Map<String, List<ActiveRule>> rules) {

  /** Where nobody asks what the files were held against. */
  public LintResult(
      int files,
      List<Diagnostic> diagnostics,
      List<Suppressed> suppressed,
      List<Unreadable> unreadable,
      List<Failure> failures) {
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
  LintResult with(List<Diagnostic> others, List<Suppressed> tolerated) {
    return new LintResult(files, others, tolerated, unreadable, failures, rules);
  }
}
