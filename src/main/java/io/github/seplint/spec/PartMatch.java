package io.github.seplint.spec;

import java.util.List;
import java.util.Optional;

/**
 * What was found for one part of a quote.
 *
 * @param tier of the part: ELSEWHERE where {@code found} is on another page than the one cited
 * @param found the best place
 * @param places all places of the same tier, the best included
 * @param near what is most like it, where nothing was found
 * @param keywordChange where nothing was found but the sentence with another keyword
 */
record PartMatch(
    Quote quote,
    Tier tier,
    Optional<Found> found,
    List<Found> places,
    Optional<Near> near,
    Optional<KeywordChange> keywordChange) {

  PartMatch {
    places = List.copyOf(places);
  }

  static PartMatch found(Quote quote, Tier tier, Found best, List<Found> places) {
    return new PartMatch(
        quote, tier, Optional.of(best), places, Optional.empty(), Optional.empty());
  }
}
