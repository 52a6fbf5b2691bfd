package io.github.seplint.spec.lock;

import io.github.seplint.source.Sha256;
import io.github.seplint.spec.match.MatchTier;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.QuoteMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.match.SimilarSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row as it was locked.
 *
 * @param textSha256 the SHA-256 of the row's text
 * @param tier how it was found; empty where it cites no page of the specification
 * @param sentences what it stands for; of a paraphrase what is most like it, none where nothing is
 */
public record LockedRow(
    String textSha256, Optional<MatchTier> tier, List<LockedSentence> sentences) {

  public LockedRow {
    sentences = List.copyOf(sentences);
  }

  /** Whether there was nothing to judge the row by. */
  public boolean isUnverified() {
    return tier.isEmpty();
  }

  /** Whether a row's text is the one that was locked. */
  public boolean isOf(String text) {
    return textSha256.equals(Sha256.of(text));
  }

  static LockedRow of(RowMatch match) {
    List<LockedSentence> sentences =
        match.parts().stream().flatMap(LockedRow::sentences).distinct().toList();
    Optional<MatchTier> tier =
        match.unverified().isPresent() ? Optional.empty() : Optional.of(match.tier());
    return new LockedRow(Sha256.of(match.text().value()), tier, sentences);
  }

  /** Of a row without a link. */
  static LockedRow unverified(String text) {
    return new LockedRow(Sha256.of(text), Optional.empty(), new ArrayList<>());
  }

  private static Stream<LockedSentence> sentences(PartMatch part) {
    if (part.found().isPresent()) {
      QuoteMatch found = part.found().get();
      return LockedSentence.of(found.page(), found.stretches()).stream();
    }
    return part.tier() == MatchTier.SIMILAR
        ? part.near().map(SimilarSentence::unit).stream()
            .flatMap(unit -> LockedSentence.of(unit.page(), unit.stretches()).stream())
        : Stream.empty();
  }
}
