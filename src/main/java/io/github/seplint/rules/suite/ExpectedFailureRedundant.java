package io.github.seplint.rules.suite;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.DocumentRule;
import io.github.seplint.lint.RuleContext.DocumentContext;
import io.github.seplint.suite.ExpectedFailures;
import io.github.seplint.suite.ExpectedFailures.Entry;
import io.github.seplint.suite.Side;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** Flags duplicate entries, and entries for a check whose scenario is listed. */
final class ExpectedFailureRedundant implements DocumentRule {

  @Override
  public void check(DocumentContext subject, Consumer<Finding> findings) {
    subject
        .document()
        .suite(ExpectedFailures.class)
        .ifPresent(
            failures -> {
              for (Side side : Side.values()) {
                check(failures.of(side), findings);
              }
            });
  }

  private static void check(List<Entry> entries, Consumer<Finding> findings) {
    DuplicateChecker names = new DuplicateChecker(findings);
    entries.forEach(entry -> names.add(entry.written()));
    for (Entry entry : entries) {
      if (entry.check().isPresent()) {
        names.firstOf(entry.scenario()).ifPresent(whole -> findings.accept(finding(entry, whole)));
      }
    }
  }

  private static Finding finding(Entry entry, Span whole) {
    return Finding.at(
            entry.written().span(),
            "redundant entry: scenario `" + entry.scenario() + "` is already listed")
        .note(whole, "entry for the scenario");
  }
}
