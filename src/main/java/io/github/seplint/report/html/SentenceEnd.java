package io.github.seplint.report.html;

import org.commonmark.node.CustomNode;

/** Stands behind a sentence: there are the links to its rows. */
final class SentenceEnd extends CustomNode {
  private final Sentence sentence;

  SentenceEnd(Sentence sentence) {
    this.sentence = sentence;
  }

  Sentence sentence() {
    return sentence;
  }
}
