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
  private static final TokenizedText UNREAD = TokenizedText.of("");

  private final int index;
  private final MdxBlock block;
  private final Section section;
  private volatile TokenizedText words = UNREAD;
  private volatile List<TokenRange> sentences = List.of();

  /**
   * Creates a passage; its words are read on first use.
   *
   * @param index counted from 0 on its page
   */
  Passage(int index, MdxBlock block, Section section) {
    this.index = index;
    this.block = block;
    this.section = section;
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
    TokenizedText read = words;
    return read == UNREAD ? readWords() : read;
  }

  private synchronized TokenizedText readWords() {
    if (words == UNREAD) {
      words = TokenizedText.of(block.text().text());
    }
    return words;
  }

  /** The sentences, in order; none if there are no words. */
  public List<TokenRange> sentences() {
    List<TokenRange> split = sentences;
    return split.isEmpty() && words().count() > 0 ? splitSentences() : split;
  }

  private synchronized List<TokenRange> splitSentences() {
    if (sentences.isEmpty()) {
      List<TokenRange> found = new ArrayList<>();
      int from = 0;
      for (int end : SentenceSplitter.ends(words(), block.text()::isCode)) {
        found.add(new TokenRange(this, from, end));
        from = end;
      }
      sentences = List.copyOf(found);
    }
    return sentences;
  }

  /** The sentence that contains a word. */
  public TokenRange sentence(int word) {
    return sentences().stream().filter(each -> word < each.to()).findFirst().orElseThrow();
  }

  /** All words, of which there must be some. */
  public TokenRange all() {
    return new TokenRange(this, 0, words().count());
  }

  /** The passage without the words in parentheses; empty if it has none. */
  Optional<PassageWithoutParentheses> withoutParentheses() {
    List<Span> parentheses = EditorialMarks.parentheses(words().text());
    if (parentheses.isEmpty()) {
      return Optional.empty();
    }
    TokenizedText all = words();
    List<Integer> origins =
        IntStream.range(0, all.count()).filter(i -> !all.isIn(i, parentheses)).boxed().toList();
    TokenizedText rest = all.filter(i -> !all.isIn(i, parentheses));
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
