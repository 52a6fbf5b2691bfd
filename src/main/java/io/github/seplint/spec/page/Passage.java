package io.github.seplint.spec.page;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A block of a page with its words and its sentences. */
public final class Passage {
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "cf", "vs", "sec", "no", "fig", "resp", "approx");

  private final int index;
  private final MdxBlock block;
  private final Section section;
  private final TokenizedText words;
  private final List<TokenRange> sentences = new ArrayList<>();

  /**
   * Reads a block.
   *
   * @param index counted from 0 on its page
   */
  Passage(int index, MdxBlock block, Section section) {
    this.index = index;
    this.block = block;
    this.section = section;
    this.words = TokenizedText.of(block.text().text());
    int from = 0;
    for (int word = 1; word <= words.count(); word++) {
      if (word == words.count() || beginsSentence(word)) {
        sentences.add(new TokenRange(this, from, word));
        from = word;
      }
    }
  }

  public int index() {
    return index;
  }

  public MdxBlock block() {
    return block;
  }

  public Section section() {
    return section;
  }

  public TokenizedText words() {
    return words;
  }

  /** The sentences, in order; none if there are no words. */
  public List<TokenRange> sentences() {
    return Collections.unmodifiableList(sentences);
  }

  /** The sentence that contains a word. */
  public TokenRange sentence(int word) {
    return sentences.stream().filter(each -> word < each.to()).findFirst().orElseThrow();
  }

  /** All words, of which there must be some. */
  public TokenRange all() {
    return new TokenRange(this, 0, words.count());
  }

  private boolean beginsSentence(int word) {
    int start = words.start(word);
    boolean mayBegin =
        !Character.isLowerCase(words.text().charAt(start)) || block.text().isCode(start);
    return mayBegin && endsSentence(word - 1);
  }

  /** Returns whether a full stop, question mark or exclamation mark and a space follow a word. */
  private boolean endsSentence(int word) {
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

  /** The passage without the words in parentheses; empty if it has none. */
  Optional<PassageWithoutParentheses> withoutParentheses() {
    List<Span> parentheses = EditorialMarks.parentheses(words.text());
    if (parentheses.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> origins =
        IntStream.range(0, words.count()).filter(i -> !words.isIn(i, parentheses)).boxed().toList();
    TokenizedText rest = words.filter(i -> !words.isIn(i, parentheses));
    return Optional.of(new PassageWithoutParentheses(this, rest, origins));
  }

  /**
   * A passage without the words in parentheses.
   *
   * @param words the remaining words
   * @param origins the index of each of them in the passage
   */
  public record PassageWithoutParentheses(
      Passage passage, TokenizedText words, List<Integer> origins) {

    /** The ranges of the passage that correspond to a range of the remaining words. */
    public List<TokenRange> ranges(int from, int to) {
      List<TokenRange> ranges = new ArrayList<>();
      int start = from;
      for (int i = from + 1; i <= to; i++) {
        if (i == to || origins.get(i) != origins.get(i - 1) + 1) {
          ranges.add(new TokenRange(passage, origins.get(start), origins.get(i - 1) + 1));
          start = i;
        }
      }
      return ranges;
    }
  }
}
