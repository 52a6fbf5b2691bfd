package io.github.seplint.lint;

import java.util.function.Consumer;

/** Sees one file of any of the kinds that its page names. */
public non-sealed interface DocumentRule extends Rule {

  /** Finds what is wrong in one file, in any order. Called from several threads at once. */
  void check(DocumentSubject subject, Consumer<Finding> findings);
}
