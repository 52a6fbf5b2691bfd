package io.github.seplint.spec;

import java.util.List;

/**
 * Something that the specification demands, with the rows that claim it.
 *
 * @param claims in the order of the files and their rows
 */
public record ClaimedUnit(NormativeUnit unit, List<Claim> claims) {

  public ClaimedUnit {
    claims = List.copyOf(claims);
  }

  public boolean isClaimed() {
    return !claims.isEmpty();
  }
}
