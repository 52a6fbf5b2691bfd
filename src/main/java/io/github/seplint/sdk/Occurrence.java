package io.github.seplint.sdk;

import io.github.seplint.results.ScenarioRun.CheckStatus;
import java.util.Optional;

/**
 * The occurrences of a check with one status in one run of a scenario.
 *
 * @param run the run that emitted it
 * @param times at least once
 * @param cause of a failure
 * @param message of the first occurrence, shortened; empty if it succeeded or has none
 * @param isLifeless whether its run has failures, and successes only of prohibitions
 */
public record Occurrence(
    RunLocation run,
    CheckStatus status,
    int times,
    Optional<FailureCause> cause,
    Optional<String> message,
    boolean isLifeless) {}
