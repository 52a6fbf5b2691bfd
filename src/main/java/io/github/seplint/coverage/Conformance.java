package io.github.seplint.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.seplint.results.RunDirectory;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.suite.Side;
import io.github.seplint.text.InvalidFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The results of an implementation in the scenarios of the conformance suite.
 *
 * @param sides those that were run, in the order of {@link Side}
 * @param outcomes of single scenarios, in the order of the sides
 */
public record Conformance(List<SideSummary> sides, List<ScenarioOutcome> outcomes) {
  /** No results. */
  public static final Conformance UNKNOWN = new Conformance(List.of(), List.of());

  /**
   * Returns the results of a scorecard.
   *
   * @throws InvalidFileException if it lists a scenario twice
   */
  public static Conformance of(Scorecard card) {
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    card.sides()
        .forEach(
            (side, scenarios) -> {
              Set<String> names = new HashSet<>();
              for (Scorecard.ScoredScenario each : scenarios) {
                ScenarioOutcome outcome = outcome(side, each);
                if (!names.add(outcome.name())) {
                  String message = "duplicate scenario `" + outcome.name() + "`";
                  throw new InvalidFileException(card.source(), each.directory().span(), message);
                }
                outcomes.add(outcome);
              }
            });
    return of(outcomes);
  }

  private static ScenarioOutcome outcome(Side side, Scorecard.ScoredScenario scenario) {
    String name = RunDirectory.scenario(side, scenario.directory().value());
    ScenarioVerdict verdict = scenario.passed() ? ScenarioVerdict.PASSES : ScenarioVerdict.FAILS;
    return new ScenarioOutcome(
        side, name, verdict, scenario.checksPassed(), scenario.checksFailed());
  }

  /** Returns the results of the latest runs. */
  public static Conformance of(RunResults results) {
    return of(
        Stream.of(Side.values())
            .flatMap(side -> results.latest(side).values().stream())
            .map(Conformance::outcome)
            .toList());
  }

  private static Conformance of(List<ScenarioOutcome> outcomes) {
    List<SideSummary> sides = new ArrayList<>();
    outcomes.stream()
        .collect(groupingBy(ScenarioOutcome::side, TreeMap::new, toList()))
        .forEach((side, ofSide) -> sides.add(SideSummary.of(side, ofSide)));
    return new Conformance(sides, outcomes);
  }

  private static ScenarioOutcome outcome(ScenarioRun run) {
    return new ScenarioOutcome(
        run.side(),
        run.scenario(),
        run.verdict(),
        times(run, EmittedCheck::passes),
        run.crashed() ? 1 : times(run, EmittedCheck::fails));
  }

  private static long times(ScenarioRun run, Predicate<EmittedCheck> filter) {
    return run.checks().stream().filter(filter).mapToLong(EmittedCheck::times).sum();
  }

  /** Returns whether a scenario neither passed nor failed. */
  public boolean hasSkipped() {
    return sides.stream().anyMatch(side -> side.scenariosSkipped() > 0);
  }

  /**
   * The result of a scenario.
   *
   * @param name the scenario, without the prefix of the side and without the time
   * @param verdict SILENT if all of its checks were skipped
   */
  public record ScenarioOutcome(
      Side side, String name, ScenarioVerdict verdict, long checksPassed, long checksFailed) {}

  /**
   * The totals of a side.
   *
   * @param scenarios all that were run, including the skipped ones
   * @param scenariosSkipped those with neither a passed nor a failed check
   */
  public record SideSummary(
      Side side,
      int scenariosPassed,
      int scenariosSkipped,
      int scenarios,
      long checksPassed,
      long checksFailed) {

    static SideSummary of(Side side, List<ScenarioOutcome> outcomes) {
      return new SideSummary(
          side,
          count(outcomes, ScenarioVerdict.PASSES),
          count(outcomes, ScenarioVerdict.SILENT),
          outcomes.size(),
          outcomes.stream().mapToLong(ScenarioOutcome::checksPassed).sum(),
          outcomes.stream().mapToLong(ScenarioOutcome::checksFailed).sum());
    }

    private static int count(List<ScenarioOutcome> outcomes, ScenarioVerdict verdict) {
      return (int) outcomes.stream().filter(each -> each.verdict() == verdict).count();
    }
  }
}
