package io.github.seplint.spec.match;

import java.util.Arrays;
import java.util.Optional;

/** The tier of a match, from exact to none; a row has the best tier that matches. */
public enum MatchTier {
  RAW("T0", "as it is written, markup included"),
  MARKUP("T1", "without markup; white space folded"),
  PUNCTUATION("T2", "but for punctuation, the case of first letters and a possessive 's"),
  COMPOSED("T3", "put together from sentences, a lead-in and items or code, or cells of a table"),
  EDITED(
      "T4",
      "but for editorial marks: [insertion], ..., (gloss), parentheses, / between parts; code"),
  ELSEWHERE("T5", "on another page of the same revision"),
  SIMILAR("T6", "not there; a sentence is similar"),
  ABSENT("T7", "not there, and nothing is similar");

  private final String label;
  private final String meaning;

  MatchTier(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** The condition for the tier, for reports. */
  public String meaning() {
    return meaning;
  }

  /** {@code T0} to {@code T7}. */
  public String label() {
    return label;
  }

  /** Returns whether the page that the row cites contains the quote. */
  public boolean isOnCitedPage() {
    return compareTo(EDITED) <= 0;
  }

  /** The tier with a label. */
  public static Optional<MatchTier> of(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  MatchTier worse(MatchTier other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
