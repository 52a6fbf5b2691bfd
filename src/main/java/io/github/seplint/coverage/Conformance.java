package io.github.seplint.coverage;

import io.github.seplint.results.ResultsDirectory.RunDirectory;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.results.Surface;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How an implementation did in the scenarios of the conformance suite.
 *
 * @param surfaces those of which anything was run, in the order of {@link Surface}
 * @param outcomes of single scenarios, in the order of the surfaces
 */
public record Conformance(List<SurfaceSummary> surfaces, List<ScenarioOutcome> outcomes) {
  /** Where no run is known. */
  public static final Conformance UNKNOWN = new Conformance(List.of(), List.of());

  public Conformance {
    surfaces = List.copyOf(surfaces);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * As a scorecard has it.
   *
   * @throws MalformedException if it has a scenario twice
   */
  public static Conformance of(Scorecard card) {
    Map<Surface, Scorecard.Surface> sides = new EnumMap<>(Surface.class);
    card.server().ifPresent(side -> sides.put(Surface.SERVER, side));
    card.client().ifPresent(side -> sides.put(Surface.CLIENT, side));
    List<SurfaceSummary> surfaces = new ArrayList<>();
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    sides.forEach(
        (surface, side) -> {
          List<ScenarioOutcome> own = outcomes(surface, side.scenarios(), card.source());
          if (!own.isEmpty()) {
            surfaces.add(SurfaceSummary.of(surface, own));
          }
          outcomes.addAll(own);
        });
    return new Conformance(surfaces, outcomes);
  }

  private static List<ScenarioOutcome> outcomes(
      Surface surface, List<Scorecard.Scenario> scenarios, SourceText source) {
    Map<String, ScenarioOutcome> outcomes = new LinkedHashMap<>();
    for (Scorecard.Scenario scenario : scenarios) {
      String name = RunDirectory.scenario(surface, scenario.folder().value());
      if (outcomes.containsKey(name)) {
        throw new InvalidFileException(
            source, scenario.folder().span(), "`" + name + "` is there twice");
      }
      outcomes.put(name, outcome(surface, name, scenario));
    }
    return List.copyOf(outcomes.values());
  }

  private static ScenarioOutcome outcome(
      Surface surface, String name, Scorecard.Scenario scenario) {
    return new ScenarioOutcome(
        surface, name, scenario.passed(), scenario.checksPassed(), scenario.checksFailed());
  }

  /** As the latest runs have it; what was only skipped says nothing. */
  public static Conformance of(RunResults results) {
    List<SurfaceSummary> surfaces = new ArrayList<>();
    List<ScenarioOutcome> all = new ArrayList<>();
    for (Surface surface : Surface.values()) {
      List<ScenarioOutcome> own =
          results.latest(surface).values().stream().flatMap(run -> outcome(run).stream()).toList();
      if (!own.isEmpty()) {
        surfaces.add(SurfaceSummary.of(surface, own));
      }
      all.addAll(own);
    }
    return new Conformance(surfaces, all);
  }

  private static Optional<ScenarioOutcome> outcome(ScenarioRun run) {
    long passed = times(run, EmittedCheck::passes);
    long failed = times(run, EmittedCheck::fails);
    return passed + failed == 0
        ? Optional.empty()
        : Optional.of(
            new ScenarioOutcome(run.surface(), run.scenario(), failed == 0, passed, failed));
  }

  private static long times(ScenarioRun run, Predicate<EmittedCheck> which) {
    return run.checks().stream().filter(which).mapToLong(EmittedCheck::times).sum();
  }

  /**
   * How a scenario ended.
   *
   * @param name without prefix of the surface and without time
   */
  public record ScenarioOutcome(
      Surface surface, String name, boolean passed, long checksPassed, long checksFailed) {}

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
}
