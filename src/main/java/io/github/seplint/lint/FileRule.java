package io.github.seplint.lint;

import java.util.function.Consumer;

/** Sees one traceability file. */
public non-sealed interface FileRule extends Rule {

  /** Finds what is wrong in one file, in any order. Called from several threads at once. */
  void check(Subject subject, Consumer<Finding> findings);
}
