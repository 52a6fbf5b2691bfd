package io.github.seplint.coverage;

import io.github.seplint.results.Surface;

/**
 * How a scenario ended.
 *
 * @param name without prefix of the surface and without time
 */
public record ScenarioOutcome(
    Surface surface, String name, boolean passed, long checksPassed, long checksFailed) {}
