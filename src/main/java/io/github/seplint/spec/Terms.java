package io.github.seplint.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words made comparable for likeness: small letters, no plural {@code s}, all keywords one. Kept as
 * hashes; two words of one hash count as the same.
 */
final class Terms {
  /** What stands for any keyword, in capitals or not. */
  static final int MODAL = "must".hashCode();

  private final int[] inOrder;
  private final int[] exact;
  private final int[] sorted;

  private Terms(int[] inOrder, int[] exact) {
    this.inOrder = inOrder;
    this.exact = exact;
    this.sorted = inOrder.clone();
    Arrays.sort(sorted);
  }

  static Terms of(Words words) {
    int[] terms = new int[words.count()];
    int[] exact = new int[words.count()];
    Arrays.setAll(terms, words::term);
    Arrays.setAll(exact, words::hash);
    return new Terms(terms, exact);
  }

  static Terms of(List<Stretch> stretches) {
    int length = stretches.stream().mapToInt(each -> each.to() - each.from()).sum();
    int[] terms = new int[length];
    int[] exact = new int[length];
    int at = 0;
    for (Stretch stretch : stretches) {
      Words words = stretch.passage().words();
      for (int i = stretch.from(); i < stretch.to(); i++) {
        exact[at] = words.hash(i);
        terms[at++] = words.term(i);
      }
    }
    return new Terms(terms, exact);
  }

  /** What a word counts as. */
  static int term(boolean modal, String key) {
    return modal ? MODAL : stem(key).hashCode();
  }

  private static String stem(String key) {
    String small = key.toLowerCase(Locale.ROOT);
    boolean plural = small.length() > 3 && small.endsWith("s") && !small.endsWith("ss");
    return plural ? small.substring(0, small.length() - 1) : small;
  }

  int count() {
    return inOrder.length;
  }

  int inOrder(int index) {
    return inOrder[index];
  }

  /** The hash of the word itself. */
  int exact(int index) {
    return exact[index];
  }

  int sorted(int index) {
    return sorted[index];
  }

  /** How many words both have, in any order. */
  int common(Terms other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int difference = Integer.compare(sorted[i], other.sorted[j]);
      common += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return common;
  }
}
