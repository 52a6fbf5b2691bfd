package io.github.seplint.spec;

import java.util.List;
import java.util.Optional;

/**
 * What was found for one part of a quote.
 *
 * @param tier of the part: ELSEWHERE where it was found on another page than the one cited
 * @param found the place that is meant
 * @param places all places of the page; where the part is ELSEWHERE, the first of each page
 * @param settled whether something told which of the places is meant
 * @param near what is most like it, where nothing was found
 * @param keywordChange where nothing was found but the sentence with another keyword
 */
public record PartMatch(
    Quote quote,
    Tier tier,
    Optional<Found> found,
    List<Found> places,
    boolean settled,
    Optional<Near> near,
    Optional<KeywordChange> keywordChange) {

  public PartMatch {
    places = List.copyOf(places);
  }

  static PartMatch found(Quote quote, Tier tier, Found best, List<Found> places) {
    boolean settled = places.size() == 1;
    return new PartMatch(
        quote, tier, Optional.of(best), places, settled, Optional.empty(), Optional.empty());
  }

  static PartMatch missing(
      Quote quote, Tier tier, Optional<Near> near, Optional<KeywordChange> change) {
    return new PartMatch(quote, tier, Optional.empty(), List.of(), true, near, change);
  }

  /** The places as good as the best, in the section that is cited if some are. */
  List<Found> choices(Optional<Section> cited) {
    List<Found> best =
        places.stream()
            .filter(each -> found.filter(f -> f.tier() == each.tier()).isPresent())
            .toList();
    List<Found> inSection =
        best.stream()
            .filter(each -> cited.isPresent() && each.section().isWithin(cited.get()))
            .toList();
    return inSection.isEmpty() ? best : inSection;
  }

  /** The same, known to mean one of its places. */
  PartMatch at(Found place) {
    return new PartMatch(quote, tier, Optional.of(place), places, true, near, keywordChange);
  }
}
