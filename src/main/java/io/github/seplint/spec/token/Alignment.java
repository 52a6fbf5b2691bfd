package io.github.seplint.spec.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Aligns two sequences of words so that as many words as possible are the same, in order. */
public final class Alignment {
  private static final int SAME = 2;

  /** The score of two different keywords: less than the same word, more than no match. */
  private static final int ALIKE = 1;

  private static final int MOST = 4_000_000;

  private Alignment() {}

  /**
   * The indices of a word of the first sequence and of the word of the second that it is aligned
   * with.
   */
  public record Pair(int first, int second) {}

  /** Twice the common words, in order, divided by the words of both. */
  public static double ratio(TermVector first, TermVector second) {
    int[] before = new int[second.count() + 1];
    int[] now = new int[second.count() + 1];
    for (int i = 0; i < first.count(); i++) {
      for (int j = 0; j < second.count(); j++) {
        boolean same = first.exact(i) == second.exact(j);
        now[j + 1] = same ? before[j] + 1 : Math.max(now[j], before[j + 1]);
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return 2.0 * before[second.count()] / Math.max(1, first.count() + second.count());
  }

  /** The pairs of the best alignment, in order. */
  public static List<Pair> pairs(TokenizedText first, TokenSequence second) {
    return pairs(
        first.count(), second.count(), (i, j) -> score(first, i, second.words(j), second.index(j)));
  }

  /** The same for the words of two texts. */
  public static List<Pair> pairs(TokenizedText first, TokenizedText second) {
    return pairs(first.count(), second.count(), (i, j) -> score(first, i, second, j));
  }

  /** The score of aligning two words, given by their indices; 0 forbids it. */
  @FunctionalInterface
  private interface Worth {
    int of(int first, int second);
  }

  /** Returns no pairs for sentences that are too long for a readable comparison. */
  private static List<Pair> pairs(int first, int second, Worth worth) {
    if ((long) first * second > MOST) {
      return List.of();
    }
    int[][] best = new int[first + 1][second + 1];
    for (int i = first - 1; i >= 0; i--) {
      for (int j = second - 1; j >= 0; j--) {
        int beside = worth.of(i, j);
        int paired = beside == 0 ? 0 : beside + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return walk(best, worth);
  }

  private static List<Pair> walk(int[][] best, Worth worth) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < best.length - 1 && j < best[0].length - 1) {
      int beside = worth.of(i, j);
      if (beside > 0 && best[i][j] == beside + best[i + 1][j + 1]) {
        pairs.add(new Pair(i++, j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return Collections.unmodifiableList(pairs);
  }

  private static int score(TokenizedText first, int i, TokenizedText second, int j) {
    if (first.same(i, second, j)) {
      return SAME;
    }
    return first.term(i) == second.term(j) ? ALIKE : 0;
  }
}
