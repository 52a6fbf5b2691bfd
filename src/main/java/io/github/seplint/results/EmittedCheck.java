package io.github.seplint.results;

/**
 * A check that a run of a scenario emitted.
 *
 * @param times how often it came out so, at least once
 */
public record EmittedCheck(String id, CheckStatus status, int times) {

  /** Whether the runner takes it for a success. */
  public boolean passes() {
    return status == CheckStatus.SUCCESS;
  }

  /** Whether the runner takes it for a failure: a warning is one as well. */
  public boolean fails() {
    return status == CheckStatus.FAILURE || status == CheckStatus.WARNING;
  }
}
