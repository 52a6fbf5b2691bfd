package io.github.seplint.spec;

import java.util.List;
import java.util.Optional;

/**
 * What was found for one part of a quote.
 *
 * @param tier of the part: ELSEWHERE where {@code found} is on another page than the one cited
 * @param found the best place
 * @param places how many equal places there are on the page, the best included
 * @param near what is like it, where nothing was found
 */
record PartMatch(
    Quote quote, Tier tier, Optional<Found> found, List<Found> places, Optional<Near> near) {

  PartMatch {
    places = List.copyOf(places);
  }
}
