package io.github.seplint.rules;

import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.Surface;
import io.github.seplint.suite.Leg;
import java.util.Map;

/** The latest run of each scenario of a leg: results pile up in a folder. */
final class LatestRuns {
  private LatestRuns() {}

  /** The runs by the names of their scenarios, sorted. */
  static Map<String, ScenarioRun> of(RunResults results, Leg leg) {
    return results.latest(leg == Leg.SERVER ? Surface.SERVER : Surface.CLIENT);
  }
}
