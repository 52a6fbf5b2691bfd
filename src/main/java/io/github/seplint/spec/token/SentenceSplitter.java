package io.github.seplint.spec.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Splits a text into sentences: one ends with a full stop, question mark or exclamation mark, a
 * space, and a word that does not begin with a lower-case letter.
 */
public final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "cf", "vs", "sec", "no", "fig", "resp", "approx");

  private SentenceSplitter() {}

  /**
   * The index after the last word of each sentence, in order; none if there are no words.
   *
   * @param isCode whether the character at an offset is code, which may begin a sentence
   */
  public static List<Integer> ends(TokenizedText words, IntPredicate isCode) {
    List<Integer> ends = new ArrayList<>();
    for (int word = 1; word <= words.count(); word++) {
      if (word == words.count() || beginsSentence(words, word, isCode)) {
        ends.add(word);
      }
    }
    return ends;
  }

  private static boolean beginsSentence(TokenizedText words, int word, IntPredicate isCode) {
    int start = words.start(word);
    boolean mayBegin = !Character.isLowerCase(words.text().charAt(start)) || isCode.test(start);
    return mayBegin && endsSentence(words, word - 1);
  }

  /** Returns whether a full stop, question mark or exclamation mark and a space follow a word. */
  private static boolean endsSentence(TokenizedText words, int word) {
    int to = words.start(word + 1);
    boolean stop = false;
    for (int i = words.end(word); i < to; i++) {
      char c = words.text().charAt(i);
      if (c == '.' || c == '?' || c == '!') {
        stop = !(c == '.' && ABBREVIATIONS.contains(words.key(word)));
      } else if (c == ' ' && stop) {
        return true;
      } else if (")\"'\u201d\u2019".indexOf(c) < 0) {
        stop = false;
      }
    }
    return false;
  }
}
