package io.github.seplint.results;

import java.util.Set;

/**
 * What all runs say of a check id.
 *
 * @param statuses how it came out, in the order of {@link CheckStatus}
 * @param description what the suite says that it tests, from the first run that says it; else empty
 */
public record CheckOutcome(String id, Set<CheckStatus> statuses, String description) {
  public CheckOutcome {
    statuses = java.util.Collections.unmodifiableSet(statuses);
  }
}
