package io.github.seplint.spec.page;

import io.github.seplint.mdx.MdxBlock;
import io.github.seplint.spec.token.EditorialMarks;
import io.github.seplint.spec.token.TokenSequence;
import io.github.seplint.spec.token.TokenizedText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A block of a page with its words and its sentences.
 *
 * @param index counted from 0 on its page
 * @param sentences index of each sentence's first word, ascending; the first is 0
 */
public record Passage(
    int index, MdxBlock block, Section section, TokenizedText words, List<Integer> sentences) {

  public Passage {
    sentences = List.copyOf(sentences);
  }

  /** The range in the page's file of a range of words. */
  Span span(int from, int to) {
    return block.text().span(words.start(from), words.end(to - 1));
  }

  /** The range in the text of a range of words, with the punctuation around it. */
  Span textRange(int from, int to) {
    String text = words.text();
    int start = from == 0 ? 0 : text.lastIndexOf(' ', words.start(from)) + 1;
    int end = to == words.count() ? text.length() : text.lastIndexOf(' ', words.start(to));
    return new Span(start, Math.max(end, words.end(to - 1)));
  }

  /** The index of the first word of the sentence that contains a word. */
  public int sentenceStart(int word) {
    int sentence = sentence(word);
    return sentence < 0 ? 0 : sentences.get(sentence);
  }

  /** The index after the last word of the sentence that contains a word. */
  public int sentenceEnd(int word) {
    int next = sentence(word) + 1;
    return next < sentences.size() ? sentences.get(next) : words.count();
  }

  /** The index of the sentence that contains a word, counted from 0. */
  private int sentence(int word) {
    int found = Collections.binarySearch(sentences, word);
    return found >= 0 ? found : -found - 2;
  }

  /** The punctuation after the last word of a sentence, given by the index after that word. */
  public String trailingPunctuation(int behind) {
    int from = words.end(behind - 1);
    int to = behind < words.count() ? words.start(behind) : words.text().length();
    int space = words.text().indexOf(' ', from);
    return words.text().substring(from, space < 0 ? to : Math.min(to, space));
  }

  /**
   * A passage without the words in parentheses.
   *
   * @param words the remaining words
   * @param origins the index of each of them in the passage
   */
  public record PassageWithoutParentheses(
      Passage passage, TokenizedText words, List<Integer> origins) {

    public PassageWithoutParentheses {
      origins = List.copyOf(origins);
    }

    /** A passage without its parentheses; empty if it has none. */
    static Optional<PassageWithoutParentheses> outsideParentheses(Passage passage) {
      List<Span> parentheses = EditorialMarks.parentheses(passage.words().text());
      return parentheses.isEmpty() ? Optional.empty() : Optional.of(outside(passage, parentheses));
    }

    private static PassageWithoutParentheses outside(Passage passage, List<Span> spans) {
      TokenizedText all = passage.words();
      List<Integer> origins =
          IntStream.range(0, all.count())
              .filter(i -> spans.stream().noneMatch(span -> holds(span, all.start(i))))
              .boxed()
              .toList();
      return new PassageWithoutParentheses(
          passage, all.filter(i -> Collections.binarySearch(origins, i) >= 0), origins);
    }

    private static boolean holds(Span span, int offset) {
      return span.start() <= offset && offset < span.end();
    }

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

  /** The tokens of several ranges as one sequence. */
  public static final class PassageTokens implements TokenSequence {
    private final Passage[] passages;
    private final int[] indices;

    public PassageTokens(List<TokenRange> ranges) {
      int count = ranges.stream().mapToInt(each -> each.to() - each.from()).sum();
      passages = new Passage[count];
      indices = new int[count];
      int at = 0;
      for (TokenRange range : ranges) {
        for (int i = range.from(); i < range.to(); i++) {
          passages[at] = range.passage();
          indices[at++] = i;
        }
      }
    }

    @Override
    public int count() {
      return indices.length;
    }

    /** The token at an index, as a range of one. */
    public TokenRange word(int index) {
      return new TokenRange(passages[index], indices[index], indices[index] + 1);
    }

    /** The words from one index to before another, as they are read. */
    public String text(int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        boolean follows =
            i > from
                && passages[i - 1].index() == passages[i].index()
                && indices[i - 1] + 1 == indices[i];
        TokenizedText all = words(i);
        int start = follows ? all.end(indices[i] - 1) : all.start(indices[i]);
        text.append(i > from && !follows ? " " : "").append(all.text(), start, all.end(indices[i]));
      }
      return text.toString();
    }

    @Override
    public TokenizedText words(int index) {
      return passages[index].words();
    }

    @Override
    public int index(int index) {
      return indices[index];
    }
  }
}
