package io.github.seplint.spec.requirement;

import io.github.seplint.spec.token.TermVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The difference between the normative sentences of an older and a newer text. */
public final class SentenceSetDiff {
  /** The least similarity at which two sentences count as one that was edited. */
  private static final double EDITED = 0.75;

  /** The share of its words, and their least number, with which a sentence was shortened. */
  private static final double SHORTENED = 0.85;

  private static final int SHORTEST = 6;

  private SentenceSetDiff() {}

  /**
   * The sentences that are new, in order: those that are neither in the older text, there or on
   * another page, nor edits of removed sentences. The similarity is the Dice coefficient of the
   * words in any order.
   */
  public static List<NormativeSentence> between(
      List<NormativeSentence> before, List<NormativeSentence> after) {
    List<NormativeSentence> removed = new ArrayList<>(before);
    List<NormativeSentence> added = new ArrayList<>(after);
    cancel(removed, added);
    added.removeIf(unit -> removed.stream().anyMatch(each -> isEdit(unit.terms(), each.terms())));
    return List.copyOf(added);
  }

  /** Returns whether a sentence is an older one that was edited or shortened. */
  private static boolean isEdit(TermVector sentence, TermVector older) {
    return sentence.hasDice(older, EDITED)
        || (sentence.count() >= SHORTEST
            && sentence.count() < older.count()
            && sentence.common(older) >= SHORTENED * sentence.count());
  }

  /** A sentence and the removed sentence that it is an edit of. */
  public record EditedSentence(NormativeSentence before, NormativeSentence after) {}

  /** The sentences of a newer text that are edits of removed ones, in order. */
  static List<EditedSentence> edits(List<NormativeSentence> before, List<NormativeSentence> after) {
    List<NormativeSentence> removed = new ArrayList<>(before);
    List<NormativeSentence> added = new ArrayList<>(after);
    cancel(removed, added);
    return added.stream()
        .flatMap(
            unit ->
                mostSimilar(unit, removed, Set.of()).stream()
                    .map(each -> new EditedSentence(each, unit)))
        .toList();
  }

  /**
   * The sentences of a text that remain from some sentences, edited or not, in the order of the
   * text: for each of them one, the same or the most similar.
   */
  public static List<NormativeSentence> remaining(
      List<NormativeSentence> added, List<NormativeSentence> now) {
    Map<String, List<NormativeSentence>> byText = new HashMap<>();
    now.forEach(unit -> byText.computeIfAbsent(unit.text(), key -> new ArrayList<>(1)).add(unit));
    Set<NormativeSentence> left = new HashSet<>();
    List<NormativeSentence> lost = new ArrayList<>(added);
    lost.removeIf(unit -> take(byText, unit, each -> each.path().equals(unit.path()), left));
    lost.removeIf(unit -> take(byText, unit, each -> true, left));
    for (NormativeSentence unit : lost) {
      mostSimilar(unit, now, left).ifPresent(left::add);
    }
    return now.stream().filter(left::contains).toList();
  }

  /** Moves the first sentence with the same text that a test accepts from an index to a set. */
  private static boolean take(
      Map<String, List<NormativeSentence>> byText,
      NormativeSentence unit,
      Predicate<NormativeSentence> test,
      Set<NormativeSentence> left) {
    List<NormativeSentence> same = byText.getOrDefault(unit.text(), List.of());
    Optional<NormativeSentence> found = same.stream().filter(test).findFirst();
    found.ifPresent(same::remove);
    found.ifPresent(left::add);
    return found.isPresent();
  }

  /** All sentences of two lists; a sentence in both is included once. */
  public static List<NormativeSentence> union(
      List<NormativeSentence> one, List<NormativeSentence> more) {
    List<NormativeSentence> others = new ArrayList<>(more);
    cancel(new ArrayList<>(one), others, NormativeSentence::key);
    List<NormativeSentence> all = new ArrayList<>(one);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static Optional<NormativeSentence> mostSimilar(
      NormativeSentence unit, List<NormativeSentence> candidates, Set<NormativeSentence> taken) {
    TermVector terms = unit.terms();
    return candidates.stream()
        .filter(each -> !taken.contains(each))
        .filter(each -> terms.hasDice(each.terms(), EDITED))
        .max((a, b) -> Double.compare(terms.dice(a.terms()), terms.dice(b.terms())));
  }

  /** Removes the unchanged sentences from two lists, those on the same page first. */
  private static void cancel(List<NormativeSentence> removed, List<NormativeSentence> added) {
    cancel(removed, added, NormativeSentence::key);
    cancel(removed, added, NormativeSentence::text);
  }

  /** Removes the sentences that both lists have, one for one. */
  private static void cancel(
      List<NormativeSentence> removed,
      List<NormativeSentence> added,
      Function<NormativeSentence, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    removed.forEach(unit -> counts.merge(key.apply(unit), 1, Integer::sum));
    Map<String, Integer> kept = new HashMap<>();
    added.removeIf(unit -> take(counts, kept, key.apply(unit)));
    removed.removeIf(unit -> kept.merge(key.apply(unit), -1, Integer::sum) >= 0);
  }

  private static boolean take(Map<String, Integer> counts, Map<String, Integer> taken, String key) {
    boolean there = counts.merge(key, -1, Integer::sum) >= 0;
    if (there) {
      taken.merge(key, 1, Integer::sum);
    }
    return there;
  }
}
