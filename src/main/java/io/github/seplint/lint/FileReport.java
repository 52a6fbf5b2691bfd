package io.github.seplint.lint;

import java.util.List;

/**
 * What is known of one file when its own rules have run.
 *
 * @param facts what the corpus rules need of it
 * @param diagnostics in order
 * @param suppressed findings that a comment silences
 * @param suppressions still open: the corpus rules may use them
 * @param rules the rules as configured for the file
 * @param failures bugs of ours
 */
record FileReport(
    Corpus.File facts,
    List<Diagnostic> diagnostics,
    List<Suppressed> suppressed,
    Suppressions suppressions,
    List<ActiveRule> rules,
    List<Failure> failures) {}
