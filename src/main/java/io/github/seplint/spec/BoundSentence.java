package io.github.seplint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of the specification that a row stands for, as it was when the row was locked.
 *
 * @param page path from the tree's root
 * @param anchor of its section; empty before the first heading
 * @param text without markup, white space folded; a cell of a table and a heading count as one
 */
public record BoundSentence(String page, Optional<String> anchor, String text) {

  /** The SHA-256 of the text. */
  public String sha256() {
    return Sha256.of(text);
  }

  /** The sentences that some words are of, each once. */
  static List<BoundSentence> of(Page page, List<Stretch> stretches) {
    List<BoundSentence> bound = new ArrayList<>();
    for (Stretch sentence : Sentences.whole(stretches)) {
      Optional<String> anchor = sentence.passage().section().anchor();
      bound.add(new BoundSentence(page.path(), anchor, Sentences.text(sentence)));
    }
    return bound;
  }
}
