package io.github.seplint.spec.token;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Words normalized for similarity: lower case, no plural {@code s}, all keywords equal. Stored as
 * hashes; two words with the same hash count as the same.
 */
public final class TermVector {
  /** The term of every keyword, in capitals or not. */
  public static final int MODAL = "must".hashCode();

  private static final long LONGEST = 4_000_000;
  private final int[] inOrder;
  private final int[] exact;

  /** A bit for each term; several terms share one. */
  private final long bits;

  private volatile int[] sorted = {};

  private TermVector(int[] inOrder, int[] exact) {
    this.inOrder = inOrder;
    this.exact = exact;
    long all = 0;
    for (int term : inOrder) {
      all |= 1L << (term ^ (term >>> 6) ^ (term >>> 12));
    }
    this.bits = all;
  }

  public static TermVector of(String text) {
    return of(TokenizedText.of(text));
  }

  public static TermVector of(TokenizedText words) {
    return of(words, 0, words.count());
  }

  /** The words from one index to before another. */
  public static TermVector of(TokenizedText words, int from, int to) {
    int[] terms = new int[to - from];
    int[] exact = new int[to - from];
    for (int i = from; i < to; i++) {
      terms[i - from] = words.term(i);
      exact[i - from] = words.hash(i);
    }
    return new TermVector(terms, exact);
  }

  /** The words of several texts, one after the other. */
  public static TermVector join(List<TermVector> texts) {
    return new TermVector(join(texts, each -> each.inOrder), join(texts, each -> each.exact));
  }

  private static int[] join(List<TermVector> texts, Function<TermVector, int[]> words) {
    return texts.stream().map(words).flatMapToInt(Arrays::stream).toArray();
  }

  /** The term of a word. */
  static int term(boolean modal, String key) {
    return modal ? MODAL : stem(key).hashCode();
  }

  private static String stem(String key) {
    String small = key.toLowerCase(Locale.ROOT);
    boolean plural = small.length() > 3 && small.endsWith("s") && !small.endsWith("ss");
    return plural ? small.substring(0, small.length() - 1) : small;
  }

  public int count() {
    return inOrder.length;
  }

  public int inOrder(int index) {
    return inOrder[index];
  }

  public int sorted(int index) {
    return sorted()[index];
  }

  private int[] sorted() {
    if (sorted.length < inOrder.length) {
      int[] terms = inOrder.clone();
      Arrays.sort(terms);
      sorted = terms;
    }
    return sorted;
  }

  /** The number of common words, in any order. */
  public int common(TermVector other) {
    int[] mine = sorted();
    int[] theirs = other.sorted();
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < mine.length && j < theirs.length) {
      int difference = Integer.compare(mine[i], theirs[j]);
      common += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return common;
  }

  /** The Dice coefficient: twice the common words, in any order, divided by the words of both. */
  public double dice(TermVector other) {
    return 2.0 * common(other) / Math.max(1, count() + other.count());
  }

  /** Returns whether the {@link #dice} coefficient is at least a value. */
  public boolean hasDice(TermVector other, double least) {
    // The bits that only one of them has are terms that are not common.
    int most =
        Math.min(
            count() - Long.bitCount(bits & ~other.bits),
            other.count() - Long.bitCount(other.bits & ~bits));
    return 2.0 * most >= least * (count() + other.count()) && dice(other) >= least;
  }

  /** Twice the common words, in order, divided by the words of both. */
  public double ratio(TermVector other) {
    int[] before = new int[other.count() + 1];
    int[] now = new int[other.count() + 1];
    for (int i = 0; i < count(); i++) {
      for (int j = 0; j < other.count(); j++) {
        boolean same = exact[i] == other.exact[j];
        now[j + 1] = same ? before[j] + 1 : Math.max(now[j], before[j + 1]);
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return 2.0 * before[other.count()] / Math.max(1, count() + other.count());
  }

  /**
   * The {@link #ratio}, or 0 if it is below a threshold. Texts of thousands of words are not
   * compared and have similarity 0.
   */
  public double similarity(TermVector other, double least) {
    // The common words in any order are a cheap upper bound.
    boolean compared = (long) count() * other.count() <= LONGEST && hasDice(other, least);
    double ratio = compared ? ratio(other) : 0;
    return ratio < least ? 0 : ratio;
  }
}
