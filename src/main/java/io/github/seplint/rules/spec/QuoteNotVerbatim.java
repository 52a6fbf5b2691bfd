package io.github.seplint.rules.spec;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.QuotedRows;
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
  private static final int MOST_MARKS = 6;

  @Override
  public void check(RuleContext context, Findings findings) {
    QuotedRows.visit(
        context,
        (row, part) -> {
          if (isReworded(part)) {
            findings.accept(
                part.near()
                    .map(near -> finding(context, row, part, near))
                    .orElseGet(() -> recorded(row)));
          }
        });
  }

  /** Returns whether words differ; omissions alone are reported by other rules. */
  private static boolean isReworded(PartMatch part) {
    return part.tier() == MatchTier.SIMILAR
        && part.keywordChange().isEmpty()
        && part.gaps().isEmpty();
  }

  private static Finding finding(
      RuleContext context, RowMatch row, PartMatch part, SimilarSentence near) {
    List<QuoteDifference> differences = near.differences(part.quote());
    Span at =
        differences.stream()
            .flatMap(each -> each.quotedAt().stream())
            .findFirst()
            .map(span -> QuotedRows.place(context, row, part, span))
            .orElse(QuotedRows.place(context, row, part));
    Finding finding = Finding.at(at, message(near, differences));
    for (Place place : near.places()) {
      finding = finding.reference(place, "");
    }
    for (QuoteDifference difference :
        differences.subList(0, Math.min(MOST_MARKS, differences.size()))) {
      String label = label(difference);
      Finding marked = finding;
      finding =
          difference.specifiedAt().map(place -> marked.reference(place, label)).orElse(marked);
    }
    return fix(context, row, near).map(finding::fix).orElse(finding);
  }

  /** Without the specification, only the lock is known. */
  private static Finding recorded(RowMatch row) {
    return Finding.at(
        row.text().span(),
        "quote differed from the sentence on `"
            + QuotedRows.page(row.link().path())
            + "` when it was locked");
  }

  private static String message(SimilarSentence near, List<QuoteDifference> differences) {
    int more = differences.size() - 1;
    return "quote differs from the sentence on `"
        + QuotedRows.page(near.path())
        + "`: "
        + differences.stream().findFirst().map(QuoteNotVerbatim::words).orElse("different wording")
        + (more > 0 ? " and " + more + " more difference" + (more > 1 ? "s" : "") : "");
  }

  private static String words(QuoteDifference difference) {
    String quoted = QuotedRows.shortened(difference.quoted());
    String specified = QuotedRows.shortened(difference.specified());
    if (quoted.isEmpty()) {
      return "`" + specified + "` is omitted";
    }
    return specified.isEmpty()
        ? "`" + quoted + "` is added"
        : "`" + quoted + "` instead of `" + specified + "`";
  }

  private static String label(QuoteDifference difference) {
    return difference.quoted().isEmpty()
        ? "omitted"
        : "quoted as `" + QuotedRows.shortened(difference.quoted()) + "`";
  }

  /** Replaces the text with the sentence, unless another row already quotes it. */
  private static Optional<Fix> fix(RuleContext context, RowMatch row, SimilarSentence near) {
    boolean alone = row.parts().size() == 1 && !isClaimed(context, row, near);
    return alone
        ? QuoteEdit.replace(context.sepFile().source(), row.text(), near.sentence())
            .map(edit -> new Fix("replace the text with the sentence of the specification", edit))
        : Optional.<Fix>empty();
  }

  private static boolean isClaimed(RuleContext context, RowMatch row, SimilarSentence near) {
    return QuotedRows.of(context).stream()
        .filter(other -> other.row().index() != row.row().index())
        .flatMap(other -> other.parts().stream())
        .anyMatch(part -> claims(part, near));
  }

  private static boolean claims(PartMatch part, SimilarSentence near) {
    List<Place> places =
        part.found()
            .map(QuoteMatch::places)
            .or(() -> part.near().map(SimilarSentence::places))
            .orElse(List.of());
    return places.stream()
        .anyMatch(
            place ->
                near.places().stream()
                    .anyMatch(
                        each ->
                            each.path().equals(place.path())
                                && each.span().overlaps(place.span())));
  }
}
