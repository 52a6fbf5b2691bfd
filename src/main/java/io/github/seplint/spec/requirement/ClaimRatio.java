package io.github.seplint.spec.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many of some sentences are claimed. */
public record ClaimRatio(int sentences, int claimed) {

  public static ClaimRatio of(List<ClaimedSentence> units) {
    return new ClaimRatio(
        units.size(), (int) units.stream().filter(ClaimedSentence::isClaimed).count());
  }

  /** Sentences by what they have in common, in the order in which that comes. */
  public static <K> Map<K, List<ClaimedSentence>> groups(
      List<ClaimedSentence> units, Function<ClaimedSentence, K> key) {
    Map<K, List<ClaimedSentence>> groups = new LinkedHashMap<>();
    units.forEach(
        unit -> groups.computeIfAbsent(key.apply(unit), k -> new ArrayList<>()).add(unit));
    return groups;
  }

  public int missing() {
    return sentences - claimed;
  }

  /** A hundred only if nothing is missing. */
  public String percent() {
    return sentences == 0 ? "-" : claimed * 100 / sentences + " %";
  }
}
