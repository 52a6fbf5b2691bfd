package io.github.seplint.coverage;

/**
 * How many rows there are of each kind.
 *
 * @param tested with a check that was emitted
 * @param untested with a check that was not
 * @param excluded with a reason
 * @param untracked emitted ids that no row declares
 * @param unkeyed with neither check nor reason
 */
public record Counts(int tested, int untested, int excluded, int untracked, int unkeyed) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  public Counts plus(Counts more) {
    return new Counts(
        tested + more.tested,
        untested + more.untested,
        excluded + more.excluded,
        untracked + more.untracked,
        unkeyed + more.unkeyed);
  }
}
