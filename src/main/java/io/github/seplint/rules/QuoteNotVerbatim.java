package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.lint.Subject;
import io.github.seplint.source.Place;
import io.github.seplint.source.Span;
import io.github.seplint.spec.match.Difference;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.match.SimilarSentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A row says what the specification says in the specification's own words. */
final class QuoteNotVerbatim implements FileRule {
  private static final int MOST_MARKS = 6;

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    QuotedRows.visit(
        subject,
        (row, part) -> {
          if (isReworded(part)) {
            findings.accept(
                part.near()
                    .map(near -> finding(subject, row, part, near))
                    .orElseGet(() -> recorded(row)));
          }
        });
  }

  /** Other words, and not only fewer. */
  private static boolean isReworded(PartMatch part) {
    return part.tier() == MatchTier.SIMILAR
        && part.keywordChange().isEmpty()
        && part.gaps().isEmpty();
  }

  private static Finding finding(
      Subject subject, RowMatch row, PartMatch part, SimilarSentence near) {
    List<Difference> differences = near.differences(part.quote());
    Span at =
        differences.stream()
            .flatMap(each -> each.quotedAt().stream())
            .findFirst()
            .map(span -> QuotedRows.place(subject, row, part, span))
            .orElse(QuotedRows.place(subject, row, part));
    Finding finding = Finding.at(at, message(near, differences));
    for (Place place : near.places()) {
      finding = finding.reference(place, "");
    }
    for (Difference difference : differences.subList(0, Math.min(MOST_MARKS, differences.size()))) {
      String label = label(difference);
      Finding marked = finding;
      finding =
          difference.specifiedAt().map(place -> marked.reference(place, label)).orElse(marked);
    }
    return fix(subject, row, near).map(finding::fix).orElse(finding);
  }

  /** Only the lock is at hand. */
  private static Finding recorded(RowMatch row) {
    return Finding.at(
        row.text().span(),
        "not verbatim when it was locked: a sentence on `"
            + QuotedRows.page(row.link().path())
            + "` is like it");
  }

  private static String message(SimilarSentence near, List<Difference> differences) {
    int more = differences.size() - 1;
    return "not verbatim: "
        + differences.stream().findFirst().map(QuoteNotVerbatim::words).orElse("other words in")
        + " the sentence on `"
        + QuotedRows.page(near.path())
        + "`"
        + (more > 0 ? ", and " + more + " more difference" + (more > 1 ? "s" : "") : "");
  }

  private static String words(Difference difference) {
    String quoted = QuotedRows.shortened(difference.quoted());
    String specified = QuotedRows.shortened(difference.specified());
    if (quoted.isEmpty()) {
      return "`" + specified + "` is left out of";
    }
    return specified.isEmpty()
        ? "`" + quoted + "` is added to"
        : "`" + quoted + "` for `" + specified + "` in";
  }

  private static String label(Difference difference) {
    return difference.quoted().isEmpty()
        ? "left out"
        : "not `" + QuotedRows.shortened(difference.quoted()) + "`";
  }

  /** The sentence in the place of the text, unless another row holds it already. */
  private static Optional<Fix> fix(Subject subject, RowMatch row, SimilarSentence near) {
    boolean alone = row.parts().size() == 1 && !isClaimed(subject, row, near);
    return alone
        ? QuoteEdit.replace(subject.file().source(), row.text(), near.sentence())
            .map(edit -> new Fix("quote the sentence as it stands", edit))
        : Optional.<Fix>empty();
  }

  private static boolean isClaimed(Subject subject, RowMatch row, SimilarSentence near) {
    return QuotedRows.of(subject).stream()
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
