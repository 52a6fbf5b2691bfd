package io.github.seplint.manifest;

import io.github.seplint.spec.token.TermVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts among which those that share words with another one are found without a comparison of all:
 * the posting list of a word has the positions of the texts that contain it.
 */
final class SimilarTexts {
  private final int count;
  private final Map<Integer, List<Integer>> postings = new HashMap<>();

  SimilarTexts(List<TermVector> texts) {
    this.count = texts.size();
    for (int i = 0; i < count; i++) {
      for (int term : terms(texts.get(i))) {
        postings.computeIfAbsent(term, none -> new ArrayList<>()).add(i);
      }
    }
  }

  private static Set<Integer> terms(TermVector text) {
    Set<Integer> terms = new TreeSet<>();
    for (int i = 0; i < text.count(); i++) {
      terms.add(text.inOrder(i));
    }
    return terms;
  }

  /**
   * Returns the positions of texts that share the rarest words of a text. If too many texts contain
   * a word, they are those at a similar position.
   *
   * @param relative the position of the text among the texts of its own list, from 0 to below 1
   * @param most the number of texts at which the search ends
   */
  Set<Integer> sharing(TermVector text, double relative, int most) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int term : terms(text)) {
      lists.add(postings.getOrDefault(term, List.of()));
    }
    lists.sort(Comparator.comparing(List::size));
    Set<Integer> found = new TreeSet<>();
    for (List<Integer> positions : lists) {
      if (found.size() >= most) {
        break;
      }
      found.addAll(nearest(positions, (int) (relative * count), most - found.size()));
    }
    return found;
  }

  /** The part of a sorted list that has a number of values near a value. */
  private static List<Integer> nearest(List<Integer> sorted, int value, int most) {
    int found = Collections.binarySearch(sorted, value);
    int middle = found < 0 ? -found - 1 : found;
    int from = Math.max(0, Math.min(middle - most / 2, sorted.size() - most));
    return sorted.subList(from, Math.min(sorted.size(), from + most));
  }
}
