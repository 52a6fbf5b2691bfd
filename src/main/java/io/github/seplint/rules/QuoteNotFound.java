package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.function.Consumer;

/** A row quotes what the specification says somewhere. */
final class QuoteNotFound implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    QuotedRows.visit(
        subject,
        (row, part) -> {
          if (part.tier() == MatchTier.ABSENT && part.keywordChange().isEmpty()) {
            findings.accept(finding(subject, row, part));
          }
        });
  }

  private static Finding finding(Subject subject, RowMatch row, PartMatch part) {
    String where =
        row.link().isFound() ? "on `" + QuotedRows.page(row.link().path()) + "`" : "there";
    Finding finding =
        Finding.at(
            QuotedRows.place(subject, row, part),
            "nothing like it stands " + where + ", nor elsewhere in the specification");
    return part.near()
        .map(near -> finding.reference(near.places().get(0), "the nearest sentence, not the same"))
        .orElse(finding);
  }
}
