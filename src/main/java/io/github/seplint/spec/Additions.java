package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells what a newer text demands that an older one did not. */
public final class Additions {
  /** From here on two sentences are one that was edited. */
  private static final double EDITED = 0.75;

  private Additions() {}

  /**
   * The sentences that are new, in order: those that neither stand in the older text, there or on
   * another page, nor are edits of sentences that went away. The similarity is Dice's, of the words
   * in any order.
   */
  public static List<NormativeUnit> between(List<NormativeUnit> before, List<NormativeUnit> after) {
    List<NormativeUnit> gone = new ArrayList<>(before);
    List<NormativeUnit> come = new ArrayList<>(after);
    cancel(gone, come, NormativeUnit::key);
    cancel(gone, come, NormativeUnit::text);
    List<Terms> older = gone.stream().map(Additions::terms).toList();
    come.removeIf(unit -> isEdit(terms(unit), older));
    return List.copyOf(come);
  }

  /**
   * What of some sentences still stands in a text, edited or not, in the order of the text: for
   * each of them one, the same or the most similar.
   */
  public static List<NormativeUnit> standing(List<NormativeUnit> added, List<NormativeUnit> now) {
    List<NormativeUnit> lost = new ArrayList<>(added);
    List<NormativeUnit> rest = new ArrayList<>(now);
    cancel(lost, rest, NormativeUnit::key);
    cancel(lost, rest, NormativeUnit::text);
    for (NormativeUnit unit : lost) {
      mostSimilar(unit, rest).ifPresent(rest::remove);
    }
    Set<NormativeUnit> others = new HashSet<>(rest);
    return now.stream().filter(unit -> !others.contains(unit)).toList();
  }

  /** All sentences of two lists; what is in both is there but once. */
  public static List<NormativeUnit> union(List<NormativeUnit> one, List<NormativeUnit> more) {
    List<NormativeUnit> others = new ArrayList<>(more);
    cancel(new ArrayList<>(one), others, NormativeUnit::key);
    List<NormativeUnit> all = new ArrayList<>(one);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static Optional<NormativeUnit> mostSimilar(
      NormativeUnit unit, List<NormativeUnit> candidates) {
    Terms terms = terms(unit);
    Optional<NormativeUnit> best = Optional.empty();
    double most = EDITED;
    for (NormativeUnit each : candidates) {
      double similarity = similarity(terms, terms(each));
      if (similarity > most || (similarity == most && best.isEmpty())) {
        best = Optional.of(each);
        most = similarity;
      }
    }
    return best;
  }

  /** Removes from both what is in both, one for one. */
  private static void cancel(
      List<NormativeUnit> gone, List<NormativeUnit> come, Function<NormativeUnit, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    gone.forEach(unit -> counts.merge(key.apply(unit), 1, Integer::sum));
    Map<String, Integer> kept = new HashMap<>();
    come.removeIf(unit -> take(counts, kept, key.apply(unit)));
    gone.removeIf(unit -> kept.merge(key.apply(unit), -1, Integer::sum) >= 0);
  }

  private static boolean take(Map<String, Integer> counts, Map<String, Integer> taken, String key) {
    boolean there = counts.merge(key, -1, Integer::sum) >= 0;
    if (there) {
      taken.merge(key, 1, Integer::sum);
    }
    return there;
  }

  private static Terms terms(NormativeUnit unit) {
    return Terms.of(Words.of(unit.text()));
  }

  private static boolean isEdit(Terms unit, List<Terms> older) {
    return older.stream().anyMatch(each -> similarity(unit, each) >= EDITED);
  }

  private static double similarity(Terms first, Terms second) {
    return 2.0 * first.common(second) / Math.max(1, first.count() + second.count());
  }
}
