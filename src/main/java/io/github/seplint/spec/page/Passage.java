package io.github.seplint.spec.page;

import io.github.seplint.markdown.Block;
import io.github.seplint.source.Span;
import io.github.seplint.spec.token.TokenizedText;
import java.util.Collections;
import java.util.List;

/**
 * A block of a page with its words and its sentences.
 *
 * @param index counted from 0 on its page
 * @param sentences index of each sentence's first word, ascending; the first is 0
 */
public record Passage(
    int index, Block block, Section section, TokenizedText words, List<Integer> sentences) {

  public Passage {
    sentences = List.copyOf(sentences);
  }

  /** The range in the page's file of a stretch of words. */
  Span span(int from, int to) {
    return block.text().span(words.start(from), words.end(to - 1));
  }

  /** The range in the text of a stretch of words, with the punctuation around it. */
  Span textRange(int from, int to) {
    String text = words.text();
    int start = from == 0 ? 0 : text.lastIndexOf(' ', words.start(from)) + 1;
    int end = to == words.count() ? text.length() : text.lastIndexOf(' ', words.start(to));
    return new Span(start, Math.max(end, words.end(to - 1)));
  }

  /** The index of the first word of the sentence that holds a word. */
  public int sentenceStart(int word) {
    int sentence = sentence(word);
    return sentence < 0 ? 0 : sentences.get(sentence);
  }

  /** The index behind the last word of the sentence that holds a word. */
  public int sentenceEnd(int word) {
    int next = sentence(word) + 1;
    return next < sentences.size() ? sentences.get(next) : words.count();
  }

  /** Which sentence holds a word, counted from 0. */
  private int sentence(int word) {
    int found = Collections.binarySearch(sentences, word);
    return found >= 0 ? found : -found - 2;
  }

  /** What stands behind the last word of a sentence, given by the index behind it. */
  public String stop(int behind) {
    int from = words.end(behind - 1);
    int to = behind < words.count() ? words.start(behind) : words.text().length();
    int space = words.text().indexOf(' ', from);
    return words.text().substring(from, space < 0 ? to : Math.min(to, space));
  }
}
