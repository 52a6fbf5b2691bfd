package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import java.util.Optional;

/** Flags rows whose keyword differs from the keyword of the quoted sentence. */
final class QuoteKeywordMismatch implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      Optional<KeywordChange> change = part.match().keywordChange();
      if (change.isPresent()) {
        String quoted = "`" + change.get().quoted() + "`";
        String specified = "`" + change.get().specified() + "`";
        findings
            .report(
                part.span(change.get().quotedAt()),
                "row has " + quoted + ", but the specification has " + specified)
            .note(change.get().specifiedAt(), specified + " in the specification");
      }
    }
    context.quotes().ifPresent(quotes -> quotes.driftedRows().forEach(row -> check(row, findings)));
  }

  /** Flags a locked sentence whose keyword has changed since. */
  private static void check(FileQuotes.Drifted row, Findings findings) {
    for (SentenceDrift sentence : row.drift().sentences()) {
      if (sentence.keyword().isPresent()) {
        KeywordChange change = sentence.keyword().get();
        String from = "keyword changed from `" + change.quoted() + "`";
        String specified = "`" + change.specified() + "`";
        findings
            .report(row.text().span(), from + " to " + specified + " since the row was locked")
            .note(change.specifiedAt(), specified + " in the specification");
        return;
      }
    }
  }
}
