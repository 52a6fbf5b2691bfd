package io.github.seplint.coverage;

import io.github.seplint.manifest.ManifestRow;
import java.util.Comparator;
import java.util.List;

/**
 * What is still to be done.
 *
 * @param scenarios that fail, by surface and name
 * @param checks that rows declare and nothing emitted, in the order of the manifest
 */
public record OpenGaps(List<FailingScenario> scenarios, List<SilentCheck> checks) {
  private static final Comparator<ScenarioOutcome> BY_SURFACE_AND_NAME =
      Comparator.comparing(ScenarioOutcome::surface).thenComparing(ScenarioOutcome::name);

  /** A scenario that fails. */
  public record FailingScenario(ScenarioOutcome outcome, Tracking tracking) {}

  /** A check that nothing emitted. */
  public record SilentCheck(TracedSep sep, ManifestRow row, Tracking tracking) {}

  public OpenGaps {
    scenarios = List.copyOf(scenarios);
    checks = List.copyOf(checks);
  }

  static OpenGaps of(Manifest manifest, List<ScenarioOutcome> outcomes, Trackings known) {
    return new OpenGaps(
        outcomes.stream()
            .filter(outcome -> !outcome.passed())
            .sorted(BY_SURFACE_AND_NAME)
            .map(outcome -> new FailingScenario(outcome, known.ofScenario(outcome.name())))
            .toList(),
        manifest.seps().stream()
            .flatMap(sep -> sep.untested().stream().map(row -> silent(sep, row, known)))
            .toList());
  }

  private static SilentCheck silent(TracedSep sep, ManifestRow row, Trackings known) {
    return new SilentCheck(sep, row, known.ofCheck(row.name()).orIssue(row.issue()));
  }
}
