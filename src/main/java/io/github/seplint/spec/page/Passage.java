package io.github.seplint.spec.page;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.SentenceSplitter;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A block of a page with its words and its sentences. */
public final class Passage {
  private final int index;
  private final MdxBlock block;
  private final Section section;
  private final TokenizedText words;
  private final List<TokenRange> sentences;

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
    List<TokenRange> found = new ArrayList<>();
    int from = 0;
    for (int end : SentenceSplitter.ends(words, block.text()::isCode)) {
      found.add(new TokenRange(this, from, end));
      from = end;
    }
    sentences = List.copyOf(found);
  }

  public int index() {
    return index;
  }

  public MdxBlock block() {
    return block;
  }

  /** Returns whether it is a code block. */
  public boolean isCode() {
    return block instanceof MdxBlock.Code;
  }

  public Section section() {
    return section;
  }

  public TokenizedText words() {
    return words;
  }

  /** The sentences, in order; none if there are no words. */
  public List<TokenRange> sentences() {
    return sentences;
  }

  /** The sentence that contains a word. */
  public TokenRange sentence(int word) {
    return sentences.stream().filter(each -> word < each.to()).findFirst().orElseThrow();
  }

  /** All words, of which there must be some. */
  public TokenRange all() {
    return new TokenRange(this, 0, words.count());
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

  /** Returns whether the passage is an item of a list. */
  public boolean isItem() {
    return block instanceof MdxBlock.Item;
  }

  /** Returns whether the passage is a cell of a table. */
  public boolean isCell() {
    return block instanceof MdxBlock.Cell;
  }
}
