package io.github.seplint.lint;

import io.github.seplint.lint.Baseline.UnusedEntry;
import java.util.List;
import java.util.function.Consumer;

/** Sees what of the baseline tolerates nothing, when everything has been found. */
public non-sealed interface BaselineRule extends Rule {

  /** Finds what is wrong with the entries; the spans are those of the baseline. */
  void check(List<UnusedEntry> unused, Consumer<Finding> findings);
}
