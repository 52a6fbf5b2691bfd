package io.github.seplint.spec.token;

import java.util.Arrays;
import java.util.Locale;

/**
 * Words normalized for similarity: lower case, no plural {@code s}, all keywords equal. Stored as
 * hashes; two words with the same hash count as the same.
 */
public final class TermVector {
  /** The term of every keyword, in capitals or not. */
  public static final int MODAL = "must".hashCode();

  private final int[] inOrder;
  private final int[] exact;
  private final int[] sorted;

  private TermVector(int[] inOrder, int[] exact) {
    this.inOrder = inOrder;
    this.exact = exact;
    this.sorted = inOrder.clone();
    Arrays.sort(sorted);
  }

  public static TermVector of(TokenizedText words) {
    int[] terms = new int[words.count()];
    int[] exact = new int[words.count()];
    Arrays.setAll(terms, words::term);
    Arrays.setAll(exact, words::hash);
    return new TermVector(terms, exact);
  }

  /** The terms of a sequence, in its order. */
  public static TermVector of(TokenSequence tokens) {
    int[] terms = new int[tokens.count()];
    int[] exact = new int[tokens.count()];
    Arrays.setAll(terms, i -> tokens.words(i).term(tokens.index(i)));
    Arrays.setAll(exact, i -> tokens.words(i).hash(tokens.index(i)));
    return new TermVector(terms, exact);
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

  /** The hash of the word itself. */
  int exact(int index) {
    return exact[index];
  }

  public int sorted(int index) {
    return sorted[index];
  }

  /** The number of common words, in any order. */
  public int common(TermVector other) {
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

  /** The words of a text, to find out which of several texts it is derived from. */
  public static final class TextSimilarity {
    private static final long LONGEST = 4_000_000;

    private final TermVector terms;

    private TextSimilarity(TermVector terms) {
      this.terms = terms;
    }

    public static TextSimilarity of(String text) {
      return new TextSimilarity(TermVector.of(TokenizedText.of(text)));
    }

    /**
     * The similarity of two texts, from 0 to 1: twice the common words, in order, divided by the
     * words of both. Texts of thousands of words are not compared and have similarity 0.
     *
     * @param least the threshold below which the similarity is 0
     */
    public double similarity(TextSimilarity other, double least) {
      long both = (long) terms.count() + other.terms.count();
      if (both == 0 || (long) terms.count() * other.terms.count() > LONGEST) {
        return 0;
      }
      // The common words in any order are a cheap upper bound.
      double most = 2.0 * terms.common(other.terms) / both;
      double likeness = most < least ? 0 : Alignment.ratio(terms, other.terms);
      return likeness < least ? 0 : likeness;
    }
  }
}
