package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.spec.QuoteEdit.UrlEdit;
import io.github.seplint.rules.support.QuotedRows;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;

/** Flags rows that link to a page that does not contain their sentence. */
final class SpecWrongPage implements FileRule {

  @Override
  public void check(RuleContext context, Findings findings) {
    for (RowMatch row : QuotedRows.of(context)) {
      row.parts().stream()
          .filter(part -> part.tier() == MatchTier.ELSEWHERE)
          .findFirst()
          .ifPresent(part -> findings.accept(finding(context, row, part)));
    }
  }

  private static Finding finding(RuleContext context, RowMatch row, PartMatch part) {
    return part.found().map(found -> finding(context, row, found)).orElseGet(() -> recorded(row));
  }

  /** Without the specification, only the lock is known. */
  private static Finding recorded(RowMatch row) {
    return Finding.at(
        row.own() ? row.url().span() : row.text().span(),
        "sentence was on another page than `"
            + QuotedRows.page(row.link().path())
            + "` when it was locked");
  }

  private static Finding finding(RuleContext context, RowMatch row, QuoteMatch found) {
    String cited = QuotedRows.page(row.link().path());
    String message =
        "sentence is on `"
            + QuotedRows.page(found.path())
            + "`, but the row links to `"
            + cited
            + (row.link().isFound() ? "`" : "`, which does not exist");
    Span at = row.own() ? row.url().span() : row.text().span();
    Finding finding = Finding.at(at, message).reference(found.places().get(0), "the sentence");
    return fix(context, row, found).map(finding::fix).orElse(finding);
  }

  /** No single link is right if the parts of a text are on several pages. */
  private static Optional<Fix> fix(RuleContext context, RowMatch row, QuoteMatch found) {
    List<String> pages =
        row.parts().stream()
            .flatMap(part -> part.found().stream())
            .map(QuoteMatch::path)
            .distinct()
            .toList();
    return pages.size() == 1
        ? UrlEdit.of(context.sepFile(), row.row(), found.url())
        : Optional.<Fix>empty();
  }
}
