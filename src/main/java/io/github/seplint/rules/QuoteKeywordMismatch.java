package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.spec.lock.FileQuotes;
import io.github.seplint.spec.match.KeywordChange;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A row demands as much as the specification does: no more, no less. */
final class QuoteKeywordMismatch implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    QuotedRows.visit(
        subject,
        (row, part) ->
            part.keywordChange()
                .ifPresent(change -> findings.accept(finding(subject, row, part, change))));
    subject.quotes().map(FileQuotes::drifted).orElse(List.of()).stream()
        .flatMap(row -> drifted(row).stream())
        .forEach(findings);
  }

  /** What the row was locked against has changed its keyword since. */
  private static Optional<Finding> drifted(FileQuotes.Drifted row) {
    return row.drift().sentences().stream()
        .flatMap(sentence -> sentence.keyword().stream())
        .findFirst()
        .map(
            change ->
                Finding.at(
                        row.text().span(),
                        "the specification said `"
                            + change.quoted()
                            + "` when it was locked, and says `"
                            + change.specified()
                            + "` now")
                    .reference(change.specifiedAt(), "`" + change.specified() + "` here"));
  }

  private static Finding finding(
      Subject subject, RowMatch row, PartMatch part, KeywordChange change) {
    String message =
        "the row says `" + change.quoted() + "`, the specification `" + change.specified() + "`";
    return Finding.at(QuotedRows.place(subject, row, part, change.quotedAt()), message)
        .reference(change.specifiedAt(), "`" + change.specified() + "` here");
  }
}
