package io.github.seplint.spec.page;

import io.github.seplint.spec.token.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The sentences of passages. */
public final class Sentences {
  private Sentences() {}

  /** The sentences that contain some of the words, each once. */
  public static List<TokenRange> containing(List<TokenRange> ranges) {
    List<TokenRange> whole = new ArrayList<>();
    for (TokenRange range : ranges) {
      for (TokenRange sentence : SentenceSpan.sentences(range.passage())) {
        boolean shared = sentence.from() < range.to() && range.from() < sentence.to();
        if (shared && !whole.contains(sentence)) {
          whole.add(sentence);
        }
      }
    }
    return whole;
  }

  /** The text from a sentence's first word to the next sentence, including punctuation. */
  public static String text(TokenRange sentence) {
    TokenizedText words = sentence.passage().words();
    String text = words.text();
    int start = sentence.from() == 0 ? 0 : tokenStart(words, sentence.from());
    int end = sentence.to() == words.count() ? text.length() : tokenStart(words, sentence.to());
    return text.substring(start, end).strip();
  }

  /** The start of the characters directly before a word: a quotation mark, a parenthesis. */
  private static int tokenStart(TokenizedText words, int word) {
    int start = words.start(word);
    while (start > 0 && !Character.isWhitespace(words.text().charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The sentences of a page that have exactly the given words. */
  public static List<TokenRange> equalTo(Page page, TokenizedText words) {
    List<TokenRange> same = new ArrayList<>();
    if (words.count() > 0 && page.mayContain(words, 0)) {
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

  /** Finds where sentences begin. */
  static final class SentenceSplitter {
    private static final Set<String> ABBREVIATIONS =
        Set.of("e.g", "i.e", "cf", "vs", "sec", "no", "fig", "resp", "approx");

    private SentenceSplitter() {}

    /**
     * The index of each sentence's first word; the first is 0, even if there are no words.
     *
     * @param isCode whether a word, given by its index, is written as code, which can begin a
     *     sentence with a lower-case letter
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

    /** Returns whether a full stop, question mark or exclamation mark and a space follow a word. */
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

  /**
   * Words of a page that a quote can be compared with: a sentence, two of them, a lead-in and an
   * item, a row.
   *
   * @param ranges in reading order; at least one
   */
  public record SentenceSpan(Page page, List<TokenRange> ranges) {

    public SentenceSpan {
      ranges = List.copyOf(ranges);
    }

    public Section section() {
      return ranges.get(ranges.size() - 1).passage().section();
    }

    /** The spans of a page. */
    public static List<SentenceSpan> of(Page page) {
      List<SentenceSpan> units = new ArrayList<>();
      for (Passage passage : page.passages()) {
        List<TokenRange> sentences = sentences(passage);
        for (int i = 0; i < sentences.size(); i++) {
          units.add(new SentenceSpan(page, List.of(sentences.get(i))));
          if (i > 0) {
            units.add(new SentenceSpan(page, sentences.subList(i - 1, i + 1)));
          }
        }
        if (!sentences.isEmpty()) {
          page.leadIn(passage).ifPresent(lead -> addLed(page, lead, sentences.get(0), units));
        }
      }
      page.rows().forEach(row -> addRow(page, row, units));
      return units;
    }

    public static List<TokenRange> sentences(Passage passage) {
      List<TokenRange> sentences = new ArrayList<>();
      for (int start : passage.sentences()) {
        if (start < passage.words().count()) {
          sentences.add(new TokenRange(passage, start, passage.sentenceEnd(start)));
        }
      }
      return sentences;
    }

    private static void addLed(
        Page page, Passage lead, TokenRange first, List<SentenceSpan> units) {
      List<TokenRange> before = sentences(lead);
      if (!before.isEmpty()) {
        units.add(new SentenceSpan(page, List.of(before.get(before.size() - 1), first)));
      }
    }

    private static void addRow(Page page, Page.Row row, List<SentenceSpan> units) {
      List<TokenRange> cells = new ArrayList<>();
      for (Passage cell : row.cells()) {
        if (cell.words().count() > 0) {
          cells.add(new TokenRange(cell, 0, cell.words().count()));
        }
      }
      if (cells.size() > 1) {
        units.add(new SentenceSpan(page, cells));
      }
    }
  }
}
