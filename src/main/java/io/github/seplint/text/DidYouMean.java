package io.github.seplint.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Did-you-mean, by the optimal string alignment distance, regardless of case. */
public final class DidYouMean {
  /** A longer word is not a misspelled name; the cost is the product of both lengths. */
  private static final int MAX_LENGTH = 200;

  private DidYouMean() {}

  /** The most similar candidate, if it is similar enough to suggest; the first of equals. */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String folded = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, word.length() / 3);
    Optional<String> best = Optional.empty();
    for (String candidate : candidates.stream().sorted().toList()) {
      if (Math.abs(word.length() - candidate.length()) > limit) {
        continue;
      }
      int distance = distance(folded, candidate.toLowerCase(Locale.ROOT));
      if (distance <= limit && distance < candidate.length()) {
        best = Optional.of(candidate);
        limit = distance - 1;
      }
    }
    return best;
  }

  /** "; did you mean `x`?", or an empty string. */
  public static String didYouMean(String word, Collection<String> candidates) {
    return closest(word, candidates).map(found -> "; did you mean `" + found + "`?").orElse("");
  }

  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cell(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cell(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
