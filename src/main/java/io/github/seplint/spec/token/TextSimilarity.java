package io.github.seplint.spec.token;

/** The words of a text, for telling which of several texts it was made from. */
public final class TextSimilarity {
  private static final long LONGEST = 4_000_000;

  private final TermVector terms;

  private TextSimilarity(TermVector terms) {
    this.terms = terms;
  }

  public static TextSimilarity of(String text) {
    return new TextSimilarity(TermVector.of(TokenizedText.of(text)));
  }

  /**
   * How like two texts are, from 0 to 1: twice the words in common, in order, by the words of both.
   * Texts of thousands of words are not compared and count as unlike.
   *
   * @param least what is of no interest below; it is then 0
   */
  public double likeness(TextSimilarity other, double least) {
    long both = (long) terms.count() + other.terms.count();
    if (both == 0 || (long) terms.count() * other.terms.count() > LONGEST) {
      return 0;
    }
    // Words in any order are counted in no time, and there are no fewer of them.
    double most = 2.0 * terms.common(other.terms) / both;
    double likeness = most < least ? 0 : Alignment.ratio(terms, other.terms);
    return likeness < least ? 0 : likeness;
  }
}
