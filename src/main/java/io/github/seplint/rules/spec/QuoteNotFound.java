package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;

/** Flags texts that match no sentence of the specification. */
final class QuoteNotFound implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      PartMatch match = part.match();
      if (match.tier() == MatchTier.ABSENT && match.keywordChange().isEmpty()) {
        ResolvedLink link = part.row().link();
        String page =
            link.isFound() ? " on `" + QuotedPart.page(link.path()) + "` or elsewhere" : "";
        Finding finding =
            findings.report(part.span(), "text not found" + page + " in the specification");
        match
            .similar()
            .ifPresent(near -> finding.note(near.span().places().get(0), "most similar sentence"));
      }
    }
  }
}
