package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.List;
import java.util.function.Consumer;

/** It can be told which of several equal sentences a row means. */
final class QuoteAmbiguous implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    QuotedRows.visit(
        subject,
        (row, part) -> {
          List<QuoteMatch> places = part.choices(row.section());
          if (part.tier().holds() && !part.settled() && places.size() > 1) {
            findings.accept(finding(subject, row, part, places));
          }
        });
  }

  private static Finding finding(
      Subject subject, RowMatch row, PartMatch part, List<QuoteMatch> places) {
    Finding finding =
        Finding.at(
            QuotedRows.place(subject, row, part),
            "stands in " + places.size() + " places, and nothing tells which is meant");
    for (QuoteMatch place : places) {
      finding = finding.reference(place.places().get(0), "here");
    }
    return finding;
  }
}
