package io.github.seplint.coverage;

import io.github.seplint.coverage.Conformance.ScenarioOutcome;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import io.github.seplint.suite.SuiteFile.KnownGaps.KnownGap;
import io.github.seplint.yaml.YamlScalar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The open gaps of a coverage report.
 *
 * @param scenarios that fail, by side and name
 * @param checks that rows declare and no run emitted, in the order of the manifest
 */
public record OpenGaps(List<FailingScenario> scenarios, List<SilentCheck> checks) {
  private static final Comparator<ScenarioOutcome> BY_SIDE_AND_NAME =
      Comparator.comparing(ScenarioOutcome::side).thenComparing(ScenarioOutcome::name);

  /** A scenario that fails. */
  public record FailingScenario(ScenarioOutcome outcome, GapReference tracking) {}

  /** A check that no run emitted. */
  public record SilentCheck(SepCoverage sep, ManifestRow row, GapReference tracking) {}

  static OpenGaps of(Manifest manifest, List<ScenarioOutcome> outcomes, GapTracker known) {
    return new OpenGaps(
        outcomes.stream()
            .filter(outcome -> outcome.verdict() == ScenarioVerdict.FAILS)
            .sorted(BY_SIDE_AND_NAME)
            .map(outcome -> new FailingScenario(outcome, known.ofScenario(outcome.name())))
            .toList(),
        manifest.seps().stream()
            .flatMap(
                sep ->
                    sep.untested().stream()
                        .map(row -> new SilentCheck(sep, row, known.ofCheck(row))))
            .toList());
  }

  /** The tracked gaps, by scenario or check. */
  public record GapTracker(Map<String, GapReference> scenarios, Map<String, GapReference> checks) {
    public static final GapTracker NONE = new GapTracker(Map.of(), Map.of());

    public static GapTracker of(KnownGaps gaps) {
      return new GapTracker(byName(gaps.scenarios()), byName(gaps.checks()));
    }

    private static Map<String, GapReference> byName(List<KnownGap> gaps) {
      Map<String, GapReference> byName = new HashMap<>();
      gaps.forEach(gap -> byName.put(gap.name().value(), GapReference.of(gap)));
      return byName;
    }

    /**
     * Looks up the name, also in the form that a directory name has, which cannot contain a slash.
     */
    GapReference ofScenario(String name) {
      List<String> meant =
          scenarios.containsKey(name)
              ? List.of(name)
              : scenarios.keySet().stream()
                  .filter(key -> key.replace('/', '-').equals(name))
                  .toList();
      return meant.size() == 1
          ? scenarios.getOrDefault(meant.get(0), GapReference.NONE)
          : GapReference.NONE;
    }

    /** Looks up the check of a row; the row may name another issue. */
    GapReference ofCheck(ManifestRow row) {
      GapReference known = ofCheck(row.name());
      return new GapReference(known.issue().or(row::issue), known.note());
    }

    public GapReference ofCheck(String id) {
      return checks.getOrDefault(id, GapReference.NONE);
    }
  }

  /**
   * The issue and notes of a gap.
   *
   * @param issue an address, or a description if there is none
   */
  public record GapReference(Optional<String> issue, Optional<String> note) {
    public static final GapReference NONE = new GapReference(Optional.empty(), Optional.empty());

    private static GapReference of(KnownGap gap) {
      return new GapReference(
          gap.issue().map(YamlScalar::value), gap.note().map(YamlScalar::value));
    }
  }
}
