package io.github.seplint.spec.token;

/** A sequence of tokens, of one text or of ranges of several texts. */
public interface TokenSequence {
  /** The number of tokens. */
  int count();

  /** The text that the token at an index belongs to. */
  TokenizedText words(int index);

  /** The index in its text of the token at an index. */
  int index(int index);
}
