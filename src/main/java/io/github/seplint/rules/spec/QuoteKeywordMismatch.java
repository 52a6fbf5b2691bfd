package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.RowMatch;
import java.util.List;
import java.util.Optional;

/** Flags rows whose keyword differs from the keyword of the quoted sentence. */
final class QuoteKeywordMismatch implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    QuotedRows.visit(
        context,
        (row, part) ->
            part.keywordChange()
                .ifPresent(change -> findings.accept(finding(context, row, part, change))));
    context.quotes().map(FileQuotes::drifted).orElse(List.of()).stream()
        .flatMap(row -> drifted(row).stream())
        .forEach(findings);
  }

  /** Flags a locked sentence whose keyword has changed since. */
  private static Optional<Finding> drifted(FileQuotes.Drifted row) {
    return row.drift().sentences().stream()
        .flatMap(sentence -> sentence.keyword().stream())
        .findFirst()
        .map(
            change ->
                Finding.at(
                        row.text().span(),
                        "keyword changed from `"
                            + change.quoted()
                            + "` to `"
                            + change.specified()
                            + "` since the row was locked")
                    .reference(
                        change.specifiedAt(), "`" + change.specified() + "` in the specification"));
  }

  private static Finding finding(
      RuleContext context, RowMatch row, PartMatch part, KeywordChange change) {
    String message =
        "row has `" + change.quoted() + "`, but the specification has `" + change.specified() + "`";
    return Finding.at(QuotedRows.place(context, row, part, change.quotedAt()), message)
        .reference(change.specifiedAt(), "`" + change.specified() + "` in the specification");
  }
}
