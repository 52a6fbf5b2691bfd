package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Span;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A row links to the page that its sentence stands on. */
final class SpecWrongPage implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    for (RowMatch row : QuotedRows.of(subject)) {
      row.parts().stream()
          .filter(part -> part.tier() == MatchTier.ELSEWHERE)
          .findFirst()
          .ifPresent(part -> findings.accept(finding(subject, row, part)));
    }
  }

  private static Finding finding(Subject subject, RowMatch row, PartMatch part) {
    return part.found().map(found -> finding(subject, row, found)).orElseGet(() -> recorded(row));
  }

  /** Only the lock is at hand. */
  private static Finding recorded(RowMatch row) {
    return Finding.at(
        row.own() ? row.url().span() : row.text().span(),
        "the sentence stood on `"
            + QuotedRows.page(row.link().path())
            + "` when it was locked, which is not the page that is cited");
  }

  private static Finding finding(Subject subject, RowMatch row, QuoteMatch found) {
    String cited = QuotedRows.page(row.link().path());
    String message =
        "the sentence stands on `"
            + QuotedRows.page(found.path())
            + "`, not on `"
            + cited
            + (row.link().isFound() ? "`" : "`, which is gone");
    Span at = row.own() ? row.url().span() : row.text().span();
    Finding finding = Finding.at(at, message).reference(found.places().get(0), "here");
    return fix(subject, row, found).map(finding::fix).orElse(finding);
  }

  /** Where the parts of a text stand on several pages, no link is right. */
  private static Optional<Fix> fix(Subject subject, RowMatch row, QuoteMatch found) {
    List<String> pages =
        row.parts().stream()
            .flatMap(part -> part.found().stream())
            .map(QuoteMatch::path)
            .distinct()
            .toList();
    return pages.size() == 1
        ? UrlEdit.of(subject.file(), row.row(), found.url())
        : Optional.<Fix>empty();
  }
}
