package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;

/** Flags texts that match no sentence of the specification. */
final class QuoteNotFound implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      PartMatch match = part.match();
      if (match.tier() == MatchTier.ABSENT
          && match.keywordChange().isEmpty()
          && QuoteUnverified.standard(part).isEmpty()
          && !QuoteObsolete.isDeclared(part.row().row())) {
        if (match.quote().limit().isPresent()) {
          findings.report(
              part.span(),
              "text not found, but not searched completely: it has " + match.quote().limit().get());
        } else if (match.similar().isPresent()) {
          SimilarSentence near = match.similar().get();
          String closest =
              "text not found; closest sentence is on " + ClosestSentence.text(part, near);
          Finding finding = findings.report(part.span(), closest);
          ClosestSentence.notes(finding, "closest sentence", near, near.differences(match.quote()));
        } else {
          findings.report(
              part.span(), "text not found, and no similar sentence in the specification");
        }
      }
    }
  }
}
