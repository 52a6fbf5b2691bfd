package io.github.seplint.report;

import io.github.seplint.spec.requirement.ClaimedSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many of some sentences are claimed. */
record Share(int sentences, int claimed) {

  static Share of(List<ClaimedSentence> units) {
    return new Share(units.size(), (int) units.stream().filter(ClaimedSentence::isClaimed).count());
  }

  /** Sentences by what they have in common, in the order in which that comes. */
  static <K> Map<K, List<ClaimedSentence>> groups(
      List<ClaimedSentence> units, Function<ClaimedSentence, K> key) {
    Map<K, List<ClaimedSentence>> groups = new LinkedHashMap<>();
    units.forEach(
        unit -> groups.computeIfAbsent(key.apply(unit), k -> new ArrayList<>()).add(unit));
    return groups;
  }

  int missing() {
    return sentences - claimed;
  }

  /** A hundred only if nothing is missing. */
  String percent() {
    return sentences == 0 ? "-" : claimed * 100 / sentences + " %";
  }
}
