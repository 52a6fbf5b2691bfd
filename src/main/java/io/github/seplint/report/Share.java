package io.github.seplint.report;

import io.github.seplint.spec.ClaimedUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many of some sentences are claimed. */
record Share(int sentences, int claimed) {

  static Share of(List<ClaimedUnit> units) {
    return new Share(units.size(), (int) units.stream().filter(ClaimedUnit::isClaimed).count());
  }

  /** Sentences by what they have in common, in the order in which that comes. */
  static <K> Map<K, List<ClaimedUnit>> groups(
      List<ClaimedUnit> units, Function<ClaimedUnit, K> key) {
    Map<K, List<ClaimedUnit>> groups = new LinkedHashMap<>();
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
