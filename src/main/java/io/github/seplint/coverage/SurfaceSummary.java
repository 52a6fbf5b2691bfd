package io.github.seplint.coverage;

import io.github.seplint.results.Surface;
import java.util.List;

/** What came out of the scenarios of a surface. */
public record SurfaceSummary(
    Surface surface, int scenariosPassed, int scenarios, long checksPassed, long checksFailed) {

  static SurfaceSummary of(Surface surface, List<ScenarioOutcome> outcomes) {
    return new SurfaceSummary(
        surface,
        (int) outcomes.stream().filter(ScenarioOutcome::passed).count(),
        outcomes.size(),
        outcomes.stream().mapToLong(ScenarioOutcome::checksPassed).sum(),
        outcomes.stream().mapToLong(ScenarioOutcome::checksFailed).sum());
  }
}
