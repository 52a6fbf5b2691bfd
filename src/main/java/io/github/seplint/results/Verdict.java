package io.github.seplint.results;

import java.util.Collection;

/** What checks say together, as the suite's runner judges them. */
public enum Verdict {
  /** One has failed; a warning counts as a failure. */
  FAILS,
  /** At least one has succeeded, and none has failed. */
  PASSES,
  /** None was emitted, or all were skipped or mere information. */
  SILENT;

  /** The verdict of some checks of one run. */
  public static Verdict of(Collection<EmittedCheck> checks) {
    if (checks.stream().anyMatch(EmittedCheck::fails)) {
      return FAILS;
    }
    return checks.stream().anyMatch(EmittedCheck::passes) ? PASSES : SILENT;
  }
}
