package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import java.util.List;

/** Flags quotes that match several equal sentences of the specification. */
final class QuoteAmbiguous implements FileRule {
  /** A quote of a few words can match hundreds of sentences. */
  private static final int MAX_NOTES = 10;

  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      PartMatch match = part.match();
      List<QuoteMatch> places = match.choices(part.row().section());
      if (match.tier().isOnCitedPage() && !match.unambiguous() && places.size() > 1) {
        boolean inOneSection =
            places.stream().map(each -> each.section().index()).distinct().count() == 1;
        Finding finding =
            findings.report(
                part.span(),
                "quote matches "
                    + places.size()
                    + (inOneSection
                        ? " sentences of one section; quote the sentence before it as well"
                        : " sentences of the specification; link to the exact section"));
        for (QuoteMatch place : places.subList(0, Math.min(places.size(), MAX_NOTES))) {
          finding.note(place.places().get(0), "matching sentence");
        }
      }
    }
  }
}
