package io.github.seplint.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds what is most like a quote. */
final class NearestSearch {
  private final int[] quote;
  private final int[] sorted;
  private final double least;

  /**
   * Looks for a quote.
   *
   * @param least the ratio that counts as alike
   */
  NearestSearch(Words words, double least) {
    quote = new int[words.count()];
    Arrays.setAll(quote, words::hash);
    sorted = quote.clone();
    Arrays.sort(sorted);
    this.least = least;
  }

  /** The best of some pages; the first of equals. */
  Optional<Near> find(List<Page> pages) {
    Optional<Near> best = Optional.empty();
    for (Page page : pages) {
      for (Unit unit : page.units()) {
        double atLeast = best.map(Near::ratio).orElse(least);
        if (ratio(common(unit.sorted()), unit) >= atLeast) {
          double ratio = ratio(inOrder(unit.hashes()), unit);
          if (ratio > atLeast || (best.isEmpty() && ratio >= atLeast)) {
            best = Optional.of(new Near(page, unit, ratio));
          }
        }
      }
    }
    return best;
  }

  private double ratio(int common, Unit unit) {
    return 2.0 * common / Math.max(1, quote.length + unit.hashes().length);
  }

  /** How many words are in both, in any order. */
  private int common(int[] other) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.length) {
      int difference = Integer.compare(sorted[i], other[j]);
      count += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return count;
  }

  /** The length of the longest common subsequence. */
  private int inOrder(int[] other) {
    int[] before = new int[other.length + 1];
    int[] now = new int[other.length + 1];
    for (int word : quote) {
      for (int j = 0; j < other.length; j++) {
        now[j + 1] = word == other[j] ? before[j] + 1 : Math.max(now[j], before[j + 1]);
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return before[other.length];
  }
}
