package io.github.seplint.report.html;

import org.commonmark.node.CustomNode;

/** A node after a sentence, rendered as links to its rows. */
final class SentenceEnd extends CustomNode {
  private final Sentence sentence;

  SentenceEnd(Sentence sentence) {
    this.sentence = sentence;
  }

  Sentence sentence() {
    return sentence;
  }
}
