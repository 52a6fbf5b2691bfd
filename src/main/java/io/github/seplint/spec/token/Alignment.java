package io.github.seplint.spec.token;

import java.util.ArrayList;
import java.util.List;

/** Aligns two sequences of words so that as many words as possible are the same, in order. */
public final class Alignment {
  private static final int SAME = 2;

  /** The score of two different keywords: less than the same word, more than no match. */
  private static final int ALIKE = 1;

  private static final int MOST = 4_000_000;

  private Alignment() {}

  /**
   * A word of the first sequence and the word of the second that it is aligned with.
   *
   * @param same false for two keywords, or two forms of a word, that differ
   */
  public record Pair(int first, int second, boolean same) {}

  /** The pairs of the best alignment, in order; none if a comparison would not be readable. */
  public static List<Pair> pairs(TokenizedText first, TokenizedText second) {
    if ((long) first.count() * second.count() > MOST) {
      return List.of();
    }
    int[][] best = new int[first.count() + 1][second.count() + 1];
    for (int i = first.count() - 1; i >= 0; i--) {
      for (int j = second.count() - 1; j >= 0; j--) {
        int score = score(first, i, second, j);
        int paired = score == 0 ? 0 : score + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < first.count() && j < second.count()) {
      int score = score(first, i, second, j);
      if (score > 0 && best[i][j] == score + best[i + 1][j + 1]) {
        pairs.add(new Pair(i++, j++, score == SAME));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private static int score(TokenizedText first, int i, TokenizedText second, int j) {
    if (first.same(i, second, j)) {
      return SAME;
    }
    return first.term(i) == second.term(j) ? ALIKE : 0;
  }
}
