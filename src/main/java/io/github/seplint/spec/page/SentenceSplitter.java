package io.github.seplint.spec.page;

import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds where sentences begin. */
final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "cf", "vs", "sec", "no", "fig", "resp", "approx");

  private SentenceSplitter() {}

  /**
   * The index of each sentence's first word; the first is 0, also where there are no words.
   *
   * @param isCode whether a word, given by its index, is written as code: then a small letter can
   *     begin a sentence
   */
  static List<Integer> starts(TokenizedText words, IntPredicate isCode) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 1; i < words.count(); i++) {
      if (endsSentence(words, i - 1) && mayBegin(words, i, isCode)) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** Whether a full stop, a question mark or an exclamation mark and a space follow a word. */
  private static boolean endsSentence(TokenizedText words, int word) {
    String text = words.text();
    int to = words.start(word + 1);
    boolean stop = false;
    for (int i = words.end(word); i < to; i++) {
      char c = text.charAt(i);
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

  private static boolean mayBegin(TokenizedText words, int word, IntPredicate isCode) {
    char c = words.text().charAt(words.start(word));
    return !Character.isLowerCase(c) || isCode.test(word);
  }
}
