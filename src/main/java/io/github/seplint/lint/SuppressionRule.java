package io.github.seplint.lint;

import java.util.function.Consumer;

/** Sees the suppressions of one file, when it is known which of them had an effect. */
public non-sealed interface SuppressionRule extends Rule {

  /** Finds what is wrong with the suppressions of one file. */
  void check(Suppressions suppressions, Consumer<Finding> findings);
}
