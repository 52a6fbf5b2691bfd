package io.github.seplint.coverage;

/** How far the rows of a SEP are tested. */
public enum SepStatus {
  /** Every row that can be tested is. */
  PASS,
  /** Some rows are tested, and some that could be are not. */
  PARTIAL,
  /** No row is tested: those that could be are not, or all are excluded. */
  UNTESTED;

  /** A row with neither check nor reason could be tested as well. */
  public static SepStatus of(Counts counts) {
    if (counts.tested() == 0) {
      return UNTESTED;
    }
    return counts.untested() + counts.unkeyed() == 0 ? PASS : PARTIAL;
  }
}
