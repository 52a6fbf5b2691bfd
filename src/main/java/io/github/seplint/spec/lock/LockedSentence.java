package io.github.seplint.spec.lock;

import io.github.seplint.source.Sha256;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Sentences;
import io.github.seplint.spec.page.TokenRange;
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
public record LockedSentence(String page, Optional<String> anchor, String text) {

  /** The SHA-256 of the text. */
  public String sha256() {
    return Sha256.of(text);
  }

  /** Whether it is of the same section as another. */
  boolean isBeside(LockedSentence other) {
    return page.equals(other.page) && anchor.equals(other.anchor);
  }

  /** Sentences of one section as if they were one. */
  static LockedSentence joined(List<LockedSentence> sentences) {
    String text = sentences.stream().map(LockedSentence::text).collect(Collectors.joining(" "));
    return new LockedSentence(sentences.get(0).page, sentences.get(0).anchor, text);
  }

  /** The sentences that some words are of, each once. */
  static List<LockedSentence> of(Page page, List<TokenRange> stretches) {
    List<LockedSentence> bound = new ArrayList<>();
    for (TokenRange sentence : Sentences.whole(stretches)) {
      Optional<String> anchor = sentence.passage().section().anchor();
      bound.add(new LockedSentence(page.path(), anchor, Sentences.text(sentence)));
    }
    return bound;
  }
}
