package io.github.seplint.spec.page;

import io.github.seplint.text.Span;

/** Some words of one passage, from one index to before another; at least one. */
public record TokenRange(Passage passage, int from, int to) {

  /** The range in the page's file. */
  public Span span() {
    return passage.span(from, to);
  }

  /**
   * Returns whether a word is in both; the passages must come from the same loaded specification.
   */
  public boolean overlaps(TokenRange other) {
    return passage.words() == other.passage.words() && from < other.to && other.from < to;
  }

  /** The range in the passage's text, with the punctuation around the words. */
  public Span textSpan() {
    return passage.textRange(from, to);
  }

  /** The words as written in the text, with the punctuation around them. */
  public String text() {
    Span range = textSpan();
    return passage.words().text().substring(range.start(), range.end());
  }

  /** The range in the page's file, with the punctuation around the words. */
  public Span spanWithPunctuation() {
    Span range = textSpan();
    return passage.block().text().span(range.start(), range.end());
  }

  boolean beginsSentence() {
    return from == passage.sentenceStart(from);
  }

  boolean endsSentence() {
    return to == passage.sentenceEnd(to - 1);
  }
}
