package io.github.seplint.report.coverage.html;

import io.github.seplint.spec.lock.DriftStatus;
import io.github.seplint.spec.lock.RowDrift;
import io.github.seplint.spec.lock.RowDrift.SentenceDrift;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteDifference.KeywordChange;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.token.WordDiff;
import java.util.List;
import java.util.Optional;

/**
 * The status of a quote in the specification.
 *
 * @param isDrifted whether the specification differs
 * @param description for readers; empty if the quote matches
 * @param diff from the row to the specification; empty if there is nothing to compare
 */
record QuoteStatus(boolean isDrifted, String description, List<WordDiff> diff) {
  static final QuoteStatus MATCHES = new QuoteStatus(false, "", List.of());

  /** Compares the locked sentences with the specification. */
  static QuoteStatus of(RowDrift row) {
    List<WordDiff> diff =
        row.sentences().stream()
            .filter(each -> each.status() == row.status())
            .findFirst()
            .map(SentenceDrift::diff)
            .orElse(List.of());
    return switch (row.status()) {
      // The last three are statuses of rows without locked sentences, which have no drift.
      case UNCHANGED, FOLLOWED, OUTDATED, UNBOUND, UNVERIFIED -> MATCHES;
      case MOVED -> new QuoteStatus(false, "moved since it was locked" + to(row), List.of());
      case PUNCTUATION_CHANGED ->
          new QuoteStatus(false, "punctuation changed since it was locked", List.of());
      case CHANGED -> new QuoteStatus(true, "reworded since it was locked", diff);
      case KEYWORD_CHANGED -> new QuoteStatus(true, "keyword changed since it was locked", diff);
      case REMOVED ->
          new QuoteStatus(true, "removed from the specification since it was locked", List.of());
    };
  }

  private static String to(RowDrift row) {
    return row.sentences().stream()
        .filter(each -> each.status() == DriftStatus.MOVED)
        .flatMap(each -> each.current().stream())
        .map(now -> ", to " + now.page())
        .findFirst()
        .orElse("");
  }

  /** Compares the text of the row with the specification. */
  static QuoteStatus of(RowMatch row) {
    if (row.unverified().isPresent()) {
      String reason = "not compared with the specification: " + row.unverified().get();
      return new QuoteStatus(false, reason, List.of());
    }
    Optional<KeywordChange> change =
        row.parts().stream().flatMap(part -> part.keywordChange().stream()).findFirst();
    List<WordDiff> diff =
        row.parts().stream()
            .map(PartMatch::diff)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (change.isPresent()) {
      String specified = ", the specification " + change.get().specified();
      return new QuoteStatus(true, "the row has " + change.get().quoted() + specified, diff);
    }
    return switch (row.tier()) {
      case ELSEWHERE -> {
        String found = "found on " + elsewhere(row) + ", not on the page that the row cites";
        yield new QuoteStatus(false, found, List.of());
      }
      case SIMILAR -> new QuoteStatus(true, "wording differs from the specification", diff);
      case ABSENT -> new QuoteStatus(true, "not found in the specification", List.of());
      default -> MATCHES;
    };
  }

  private static String elsewhere(RowMatch row) {
    return row.parts().stream()
        .filter(part -> part.tier() == MatchTier.ELSEWHERE)
        .flatMap(part -> part.match().stream())
        .map(found -> found.path())
        .findFirst()
        .orElse("another page");
  }
}
