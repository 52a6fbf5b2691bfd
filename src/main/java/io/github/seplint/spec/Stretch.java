package io.github.seplint.spec;

import io.github.seplint.source.Span;

/** Some words of one passage, from one index to before another; never none. */
record Stretch(Passage passage, int from, int to) {

  /** The range in the page's file. */
  Span span() {
    return passage.span(from, to);
  }

  /** Whether a word stands in both; passages are those of one reading of the specification. */
  boolean overlaps(Stretch other) {
    return passage.words() == other.passage.words() && from < other.to && other.from < to;
  }

  /** The range in the passage's text, with the punctuation around the words. */
  Span range() {
    return passage.textRange(from, to);
  }

  /** The words as they stand in the text, with the punctuation around them. */
  String sentence() {
    Span range = range();
    return passage.words().text().substring(range.start(), range.end());
  }

  /** The range in the page's file, with the punctuation around the words. */
  Span sentenceSpan() {
    Span range = range();
    return passage.block().text().span(range.start(), range.end());
  }

  boolean beginsSentence() {
    return from == passage.sentenceStart(from);
  }

  boolean endsSentence() {
    return to == passage.sentenceEnd(to - 1);
  }
}
