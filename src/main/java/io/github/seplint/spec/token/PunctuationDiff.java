package io.github.seplint.spec.token;

import java.util.ArrayList;
import java.util.List;

/**
 * A difference in the punctuation between two words that two texts have in common.
 *
 * @param first what is between the words in the first text, such as {@code ","}; may be empty
 * @param second what is between them in the second text
 * @param word index of the word after it in the first text
 */
public record PunctuationDiff(String first, String second, int word) {
  private static final String MARKS = ",;:()?!";
  private static final String DASHES = "\u2014\u2013";

  /**
   * The differences that may change the meaning of texts with the same words. Quotes, hyphens, full
   * stops, markup and the width of dashes do not matter, nor do commas that only one of the texts
   * has, such as serial ones; a comma in another place groups the words in another way.
   *
   * @param from index of the first word in the first text
   * @param at index of the first word in the second text
   * @param count of words to compare
   */
  public static List<PunctuationDiff> of(
      TokenizedText first, int from, TokenizedText second, int at, int count) {
    List<PunctuationDiff> found = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      String one = marks(first, from + i);
      String other = marks(second, at + i);
      if (!one.equals(other) && !isAbbreviation(first.key(from + i - 1))) {
        found.add(new PunctuationDiff(one, other, from + i));
      }
    }
    boolean commas = found.stream().allMatch(each -> (each.first + each.second).equals(","));
    boolean inOne = found.stream().map(PunctuationDiff::first).distinct().count() <= 1;
    return commas && inOne ? List.of() : found;
  }

  /** The differences of two texts; none unless they have the same words. */
  public static List<PunctuationDiff> of(TokenizedText first, TokenizedText second) {
    return first.count() == second.count() && first.same(0, second, 0, first.count())
        ? of(first, 0, second, 0, first.count())
        : List.of();
  }

  private static String marks(TokenizedText words, int word) {
    String between = words.text().substring(words.end(word - 1), words.start(word));
    if (between.equals(" ")) {
      return "";
    }
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < between.length(); i++) {
      char c = between.charAt(i);
      boolean hyphen = c == '-' && i > 0 && between.charAt(i - 1) == ' ';
      boolean dash = DASHES.indexOf(c) >= 0 || hyphen;
      if (dash && (marks.isEmpty() || marks.charAt(marks.length() - 1) != '\u2014')) {
        marks.append('\u2014');
      } else if (MARKS.indexOf(c) >= 0) {
        marks.append(c);
      }
    }
    // Parentheses around marks only, as in "dots (.)".
    return marks.toString().replace("()", "");
  }

  private static boolean isAbbreviation(String key) {
    return key.equals("e.g") || key.equals("i.e") || key.equals("etc");
  }
}
