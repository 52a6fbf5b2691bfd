package io.github.seplint.rules.suite;

import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.Side;
import java.util.Map;

/** Selects the latest run of each scenario of a side, as results accumulate. */
final class LatestRuns {
  private LatestRuns() {}

  /** Returns the runs by scenario name, sorted. */
  static Map<String, ScenarioRun> of(RunResults results, Side side) {
    return results.latest(side == Side.SERVER ? Side.SERVER : Side.CLIENT);
  }
}
