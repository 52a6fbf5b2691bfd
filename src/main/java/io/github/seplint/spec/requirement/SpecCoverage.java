package io.github.seplint.spec.requirement;

import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The coverage of the specification by rows.
 *
 * @param sentences the normative sentences of the pages, in order
 * @param seps the coverage of the sentences that some SEPs added
 * @param missing the sentences to list as having no row, in order
 */
public record SpecCoverage(
    List<ClaimedSentence> sentences, List<SepClaims> seps, List<UncoveredSentence> missing) {

  /**
   * The coverage of the sentences that a SEP added.
   *
   * @param commits the ids of the commits that added the sentences, the oldest first
   * @param added the number of sentences that these commits added
   * @param requirements those that still exist, edited or not, each once; if there are none, the
   *     sentences of the SEP's own page
   * @param page the path of this page, if it is counted
   * @param reason why nothing is counted
   */
  public record SepClaims(
      long sep,
      List<String> commits,
      int added,
      List<ClaimedSentence> requirements,
      Optional<String> page,
      Optional<String> reason) {}

  /**
   * A sentence that no row claims.
   *
   * @param seps the SEPs that added it, if known
   * @param duplicate the same sentence in another place, which rows claim
   */
  public record UncoveredSentence(
      NormativeSentence sentence, List<Long> seps, Optional<NormativeSentence> duplicate) {}

  /** The number of claimed sentences out of a total. */
  public record ClaimRatio(int sentences, int claimed) {

    public static ClaimRatio of(List<ClaimedSentence> units) {
      return new ClaimRatio(
          units.size(), (int) units.stream().filter(ClaimedSentence::isClaimed).count());
    }

    /** Groups sentences by a common key, in the order of its first occurrence. */
    public static <K> Map<K, List<ClaimedSentence>> groups(
        List<ClaimedSentence> units, Function<ClaimedSentence, K> key) {
      return units.stream()
          .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    public int missing() {
      return sentences - claimed;
    }

    /** The percentage; 100 only if nothing is missing. */
    public String percent() {
      return sentences == 0 ? "-" : claimed * 100 / sentences + " %";
    }
  }
}
