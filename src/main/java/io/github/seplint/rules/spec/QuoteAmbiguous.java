package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.List;

/** Flags quotes that match several equal sentences of the specification. */
final class QuoteAmbiguous implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    QuotedRows.visit(
        context,
        (row, part) -> {
          List<QuoteMatch> places = part.choices(row.section());
          if (part.tier().holds() && !part.settled() && places.size() > 1) {
            findings.accept(finding(context, row, part, places));
          }
        });
  }

  private static Finding finding(
      RuleContext context, RowMatch row, PartMatch part, List<QuoteMatch> places) {
    Finding finding =
        Finding.at(
            QuotedRows.place(context, row, part),
            "quote matches "
                + places.size()
                + " sentences of the specification; link to the exact section");
    for (QuoteMatch place : places) {
      finding = finding.reference(place.places().get(0), "matching sentence");
    }
    return finding;
  }
}
