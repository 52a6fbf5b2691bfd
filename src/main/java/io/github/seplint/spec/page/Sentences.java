package io.github.seplint.spec.page;

import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Whole sentences of passages. */
public final class Sentences {
  private Sentences() {}

  /** The sentences that have some of the words, each once. */
  public static List<TokenRange> whole(List<TokenRange> stretches) {
    List<TokenRange> whole = new ArrayList<>();
    for (TokenRange stretch : stretches) {
      for (TokenRange sentence : SentenceSpan.sentences(stretch.passage())) {
        boolean shared = sentence.from() < stretch.to() && stretch.from() < sentence.to();
        if (shared && !whole.contains(sentence)) {
          whole.add(sentence);
        }
      }
    }
    return whole;
  }

  /** What is written from a sentence's first word to the next sentence, punctuation and all. */
  public static String text(TokenRange sentence) {
    TokenizedText words = sentence.passage().words();
    String text = words.text();
    int start = sentence.from() == 0 ? 0 : tokenStart(words, sentence.from());
    int end = sentence.to() == words.count() ? text.length() : tokenStart(words, sentence.to());
    return text.substring(start, end).strip();
  }

  /** Where what touches the beginning of a word begins: a quotation mark, a parenthesis. */
  private static int tokenStart(TokenizedText words, int word) {
    int start = words.start(word);
    while (start > 0 && !Character.isWhitespace(words.text().charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The sentences of a page that have the very words of another, and no more. */
  public static List<TokenRange> same(Page page, TokenizedText words) {
    List<TokenRange> same = new ArrayList<>();
    if (words.count() > 0 && page.mayHave(words, 0)) {
      for (Passage passage : page.passages()) {
        for (TokenRange sentence : SentenceSpan.sentences(passage)) {
          boolean fits = sentence.to() - sentence.from() == words.count();
          if (fits && words.same(0, passage.words(), sentence.from(), words.count())) {
            same.add(sentence);
          }
        }
      }
    }
    return same;
  }
}
