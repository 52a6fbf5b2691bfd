package io.github.seplint.spec.requirement;

import java.util.List;
import java.util.Optional;

/**
 * A sentence that no row claims.
 *
 * @param seps that brought it, as far as that is known
 * @param twin the same sentence at another place, which rows claim
 */
public record UncoveredSentence(
    NormativeSentence unit, List<Long> seps, Optional<NormativeSentence> twin) {
  public UncoveredSentence {
    seps = List.copyOf(seps);
  }
}
