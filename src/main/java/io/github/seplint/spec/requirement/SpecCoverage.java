package io.github.seplint.spec.requirement;

import java.util.List;

/**
 * How much of the specification rows claim.
 *
 * @param units what the pages demand, in order
 * @param seps what some SEPs brought to it
 * @param missing what is to be listed as without a row, in order
 */
public record SpecCoverage(
    List<ClaimedSentence> units, List<SepClaims> seps, List<UncoveredSentence> missing) {

  public SpecCoverage {
    units = List.copyOf(units);
    seps = List.copyOf(seps);
    missing = List.copyOf(missing);
  }
}
