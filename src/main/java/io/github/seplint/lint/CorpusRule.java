package io.github.seplint.lint;

import java.util.function.Consumer;

/** Sees the compact index of all files. */
public non-sealed interface CorpusRule extends Rule {

  /** Finds what is wrong between files, in any order. */
  void check(Corpus corpus, Consumer<CorpusFinding> findings);
}
