package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags rows that link to a page that does not contain their sentence. */
final class SpecWrongPage implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<InheritedLink> inherited = InheritedLink.of(context);
    inherited.ifPresent(link -> report(context, link, findings));
    Set<Integer> reported =
        inherited.map(InheritedLink::moved).orElse(List.of()).stream()
            .map(RowMatch::index)
            .collect(Collectors.toSet());
    for (RowMatch row : QuotedPart.rows(context)) {
      if (reported.contains(row.index())) {
        continue;
      }
      row.parts().stream()
          .filter(part -> part.tier() == MatchTier.ELSEWHERE)
          .findFirst()
          .ifPresent(part -> report(context, row, part.match(), findings));
    }
  }

  /** Flags the link of the file; spec-dead-link does if it is dead. */
  private static void report(RuleContext context, InheritedLink link, Findings findings) {
    if (!link.isDead() && link.sentence().isPresent()) {
      findings
          .report(link.url().span(), link.rows().size() + " rows cite this page" + link.target())
          .note(link.sentence().get(), "a sentence")
          .fix(link.fix(context));
    }
  }

  private static void report(
      RuleContext context, RowMatch row, Optional<QuoteMatch> found, Findings findings) {
    Span span = row.hasOwnUrl() ? row.url().span() : row.text().span();
    String cited = "`" + QuotedPart.page(row.link().path()) + "`";
    if (found.isEmpty()) {
      // Without the specification, only the lock is known.
      findings.report(span, "sentence was on another page than " + cited + " when it was locked");
      return;
    }
    String actual = "sentence is on `" + QuotedPart.page(found.get().path()) + "`";
    String missing = row.link().isFound() ? "" : ", which does not exist";
    findings
        .report(span, actual + ", but the row links to " + cited + missing)
        .note(found.get().places().get(0), "the sentence")
        .fix(fix(context, row, found.get()));
  }

  /** No single link is right if the parts of a text are on several pages. */
  private static Optional<Fix> fix(RuleContext context, RowMatch row, QuoteMatch found) {
    long pages =
        row.parts().stream()
            .flatMap(part -> part.match().stream())
            .map(QuoteMatch::path)
            .distinct()
            .count();
    return pages == 1
        ? QuoteEdit.link(context.sepFile(), row.row(), found.url())
        : Optional.empty();
  }
}
