package io.github.seplint.coverage;

import java.util.Optional;

/**
 * Where a gap is tracked and what is known about it.
 *
 * @param issue an address, or words where there is none
 */
public record Tracking(Optional<String> issue, Optional<String> note) {
  public static final Tracking NONE = new Tracking(Optional.empty(), Optional.empty());

  /** This, with an issue from elsewhere if it has none. */
  Tracking orIssue(Optional<String> other) {
    return new Tracking(issue.or(() -> other), note);
  }
}
