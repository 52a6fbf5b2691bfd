package io.github.seplint.spec;

import io.github.seplint.source.Span;

/** Some words of one passage, from one index to before another; never none. */
record Stretch(Passage passage, int from, int to) {

  /** The range in the page's file. */
  Span span() {
    return passage.span(from, to);
  }

  boolean beginsSentence() {
    return from == passage.sentenceStart(from);
  }

  boolean endsSentence() {
    return to == passage.sentenceEnd(to - 1);
  }
}
