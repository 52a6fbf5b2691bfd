package io.github.seplint.results;

/**
 * A check that a run of a scenario emitted.
 *
 * @param times how often it came out so, at least once
 */
public record EmittedCheck(String id, CheckStatus status, int times) {}
