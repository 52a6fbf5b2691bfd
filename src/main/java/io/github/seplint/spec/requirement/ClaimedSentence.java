package io.github.seplint.spec.requirement;

import java.util.List;

/**
 * Something that the specification demands, with the rows that claim it.
 *
 * @param claims in the order of the files and their rows
 */
public record ClaimedSentence(NormativeSentence unit, List<Claim> claims) {

  public ClaimedSentence {
    claims = List.copyOf(claims);
  }

  public boolean isClaimed() {
    return !claims.isEmpty();
  }
}
