package io.github.seplint.coverage;

import io.github.seplint.results.ResultsDirectory.RunDirectory;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.suite.Side;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The results of an implementation in the scenarios of the conformance suite.
 *
 * @param sides those that were run, in the order of {@link Side}
 * @param outcomes of single scenarios, in the order of the sides
 */
public record Conformance(List<SideSummary> sides, List<ScenarioOutcome> outcomes) {
  /** No results. */
  public static final Conformance UNKNOWN = new Conformance(List.of(), List.of());

  public Conformance {
    sides = List.copyOf(sides);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Returns the results of a scorecard.
   *
   * @throws InvalidFileException if it lists a scenario twice
   */
  public static Conformance of(Scorecard card) {
    List<SideSummary> sides = new ArrayList<>();
    List<ScenarioOutcome> all = new ArrayList<>();
    card.sides()
        .forEach(
            (side, scenarios) -> add(side, outcomes(side, scenarios, card.source()), sides, all));
    return new Conformance(sides, all);
  }

  private static void add(
      Side side,
      List<ScenarioOutcome> outcomes,
      List<SideSummary> sides,
      List<ScenarioOutcome> all) {
    if (!outcomes.isEmpty()) {
      sides.add(SideSummary.of(side, outcomes));
    }
    all.addAll(outcomes);
  }

  private static List<ScenarioOutcome> outcomes(
      Side side, List<Scorecard.Scenario> scenarios, SourceText source) {
    Map<String, ScenarioOutcome> outcomes = new LinkedHashMap<>();
    for (Scorecard.Scenario each : scenarios) {
      String name = RunDirectory.scenario(side, each.directory().value());
      if (outcomes.containsKey(name)) {
        throw new InvalidFileException(
            source, each.directory().span(), "duplicate scenario `" + name + "`");
      }
      outcomes.put(
          name,
          new ScenarioOutcome(side, name, each.passed(), each.checksPassed(), each.checksFailed()));
    }
    return List.copyOf(outcomes.values());
  }

  /** Returns the results of the latest runs, without scenarios that were only skipped. */
  public static Conformance of(RunResults results) {
    List<SideSummary> sides = new ArrayList<>();
    List<ScenarioOutcome> all = new ArrayList<>();
    for (Side side : Side.values()) {
      List<ScenarioOutcome> outcomes =
          results.latest(side).values().stream().flatMap(run -> outcome(run).stream()).toList();
      add(side, outcomes, sides, all);
    }
    return new Conformance(sides, all);
  }

  private static Optional<ScenarioOutcome> outcome(ScenarioRun run) {
    long passed = times(run, EmittedCheck::passes);
    long failed = times(run, EmittedCheck::fails);
    return passed + failed == 0
        ? Optional.empty()
        : Optional.of(new ScenarioOutcome(run.side(), run.scenario(), failed == 0, passed, failed));
  }

  private static long times(ScenarioRun run, Predicate<EmittedCheck> filter) {
    return run.checks().stream().filter(filter).mapToLong(EmittedCheck::times).sum();
  }

  /**
   * The result of a scenario.
   *
   * @param name the scenario, without the prefix of the side and without the time
   */
  public record ScenarioOutcome(
      Side side, String name, boolean passed, long checksPassed, long checksFailed) {}

  /** The totals of a side. */
  public record SideSummary(
      Side side, int scenariosPassed, int scenarios, long checksPassed, long checksFailed) {

    static SideSummary of(Side side, List<ScenarioOutcome> outcomes) {
      return new SideSummary(
          side,
          (int) outcomes.stream().filter(ScenarioOutcome::passed).count(),
          outcomes.size(),
          outcomes.stream().mapToLong(ScenarioOutcome::checksPassed).sum(),
          outcomes.stream().mapToLong(ScenarioOutcome::checksFailed).sum());
    }
  }
}
