package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteDifference;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.match.SimilarityIndex.SimilarSentence;
import io.github.seplint.text.Place;
import io.github.seplint.text.Span;
import java.util.List;
import java.util.Optional;

/** Flags quotes whose wording differs from the specification. */
final class QuoteNotVerbatim implements FileRule {
  private static final int MAX_NOTES = 6;

  @Override
  public void check(RuleContext context, Findings findings) {
    for (QuotedPart part : QuotedPart.in(context)) {
      PartMatch match = part.match();
      // Other rules report omissions.
      if (match.tier() == MatchTier.SIMILAR
          && match.keywordChange().isEmpty()
          && match.omissions().isEmpty()) {
        if (match.similar().isPresent()) {
          check(context, part, match.similar().get(), findings);
        } else {
          // Without the specification, only the lock is known.
          String page = "`" + QuotedPart.page(part.row().link().path()) + "`";
          findings.report(
              part.row().text().span(),
              "quote differed from the sentence on " + page + " when it was locked");
        }
      }
    }
  }

  private static void check(
      RuleContext context, QuotedPart part, SimilarSentence near, Findings findings) {
    List<QuoteDifference> differences = near.differences(part.match().quote());
    Span span =
        differences.stream()
            .flatMap(each -> each.quotedAt().stream())
            .findFirst()
            .map(part::span)
            .orElse(part.span());
    Finding finding =
        findings.report(span, message(near, differences)).fix(fix(context, part.row(), near));
    near.span().places().forEach(place -> finding.note(place, ""));
    for (int i = 0; i < Math.min(MAX_NOTES, differences.size()); i++) {
      QuoteDifference each = differences.get(i);
      String quoted = QuotedPart.shortened(each.quoted());
      String label = quoted.isEmpty() ? "omitted" : "quoted as `" + quoted + "`";
      each.specifiedAt().ifPresent(place -> finding.note(place, label));
    }
  }

  private static String message(SimilarSentence near, List<QuoteDifference> differences) {
    int more = differences.size() - 1;
    return "quote differs from the sentence on `"
        + QuotedPart.page(near.span().path())
        + "`: "
        + differences.stream().findFirst().map(QuoteNotVerbatim::words).orElse("different wording")
        + (more > 0 ? " and " + more + " more difference" + (more > 1 ? "s" : "") : "");
  }

  private static String words(QuoteDifference difference) {
    String quoted = QuotedPart.shortened(difference.quoted());
    String specified = QuotedPart.shortened(difference.specified());
    if (quoted.isEmpty()) {
      return "`" + specified + "` is omitted";
    }
    return specified.isEmpty()
        ? "`" + quoted + "` is added"
        : "`" + quoted + "` instead of `" + specified + "`";
  }

  /** Replaces the text with the sentence, unless another row already quotes it. */
  private static Optional<Fix> fix(RuleContext context, RowMatch row, SimilarSentence near) {
    return row.parts().size() > 1 || isQuoted(context, row, near)
        ? Optional.empty()
        : QuoteEdit.replace(context.source(), row.text(), near.span().text())
            .map(edit -> new Fix("replace the text with the sentence of the specification", edit));
  }

  private static boolean isQuoted(RuleContext context, RowMatch row, SimilarSentence near) {
    return QuotedPart.in(context).stream()
        .filter(other -> other.row().index() != row.index())
        .flatMap(other -> places(other.match()).stream())
        .anyMatch(place -> near.span().places().stream().anyMatch(each -> overlap(each, place)));
  }

  private static List<Place> places(PartMatch match) {
    return match
        .match()
        .map(QuoteMatch::places)
        .or(() -> match.similar().map(near -> near.span().places()))
        .orElse(List.of());
  }

  private static boolean overlap(Place a, Place b) {
    return a.path().equals(b.path()) && a.span().overlaps(b.span());
  }
}
