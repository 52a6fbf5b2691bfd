package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;

/** Flags texts that match no sentence of the specification. */
final class QuoteNotFound implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    QuotedRows.visit(
        context,
        (row, part) -> {
          if (part.tier() == MatchTier.ABSENT && part.keywordChange().isEmpty()) {
            findings.accept(finding(context, row, part));
          }
        });
  }

  private static Finding finding(RuleContext context, RowMatch row, PartMatch part) {
    String where =
        row.link().isFound() ? " on `" + QuotedRows.page(row.link().path()) + "` or elsewhere" : "";
    Finding finding =
        Finding.at(
            QuotedRows.place(context, row, part),
            "text not found" + where + " in the specification");
    return part.near()
        .map(near -> finding.reference(near.places().get(0), "most similar sentence"))
        .orElse(finding);
  }
}
