package io.github.seplint.spec.requirement;

import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The coverage of the specification by rows.
 *
 * @param sentences what the pages demand, in order
 * @param seps what some SEPs brought to it
 * @param missing what is to be listed as without a row, in order
 */
public record SpecCoverage(
    List<ClaimedSentence> sentences, List<SepClaims> seps, List<UncoveredSentence> missing) {

  public SpecCoverage {
    sentences = List.copyOf(sentences);
    seps = List.copyOf(seps);
    missing = List.copyOf(missing);
  }

  /**
   * The coverage of the sentences that a SEP added.
   *
   * @param commits that brought it, by their ids, the oldest first
   * @param added how many sentences these added
   * @param remaining those of them that are still there, edited or not
   */
  public record SepClaims(
      long sep, List<String> commits, int added, List<ClaimedSentence> remaining) {

    public SepClaims {
      commits = List.copyOf(commits);
      remaining = List.copyOf(remaining);
    }
  }

  /**
   * A sentence that no row claims.
   *
   * @param seps that brought it, as far as that is known
   * @param duplicate the same sentence at another place, which rows claim
   */
  public record UncoveredSentence(
      NormativeSentence sentence, List<Long> seps, Optional<NormativeSentence> duplicate) {
    public UncoveredSentence {
      seps = List.copyOf(seps);
    }
  }

  /** The number of claimed sentences out of a total. */
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
}
