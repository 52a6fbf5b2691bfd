package io.github.seplint.report;

import io.github.seplint.spec.requirement.ClaimedSentence;
import java.util.List;

/**
 * How much of the specification rows claim.
 *
 * @param units what the pages demand, in order
 * @param seps what some SEPs brought to it
 * @param missing what is to be listed as without a row, in order
 */
public record Coverage(
    List<ClaimedSentence> units, List<SepCoverage> seps, List<MissingRow> missing) {

  public Coverage {
    units = List.copyOf(units);
    seps = List.copyOf(seps);
    missing = List.copyOf(missing);
  }
}
