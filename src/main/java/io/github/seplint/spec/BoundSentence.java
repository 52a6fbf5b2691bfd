package io.github.seplint.spec;

import io.github.seplint.source.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** Whether it is of the same section as another. */
  boolean isBeside(BoundSentence other) {
    return page.equals(other.page) && anchor.equals(other.anchor);
  }

  /** Sentences of one section as if they were one. */
  static BoundSentence joined(List<BoundSentence> sentences) {
    String text = sentences.stream().map(BoundSentence::text).collect(Collectors.joining(" "));
    return new BoundSentence(sentences.get(0).page, sentences.get(0).anchor, text);
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
