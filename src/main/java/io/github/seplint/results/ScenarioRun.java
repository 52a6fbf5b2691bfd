package io.github.seplint.results;

import io.github.seplint.results.ResultsDirectory.RunDirectory;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.suite.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of a scenario: a {@code checks.json}.
 *
 * @param path of the {@code checks.json} as it is shown, with {@code /} between its parts
 * @param directory what was tested, and when
 * @param checks what it emitted, in the order in which each id first came out so; no id with one
 *     status twice
 * @param sources where the checks come from, each once; none where the suite does not say
 */
public record ScenarioRun(
    String path, RunDirectory directory, List<EmittedCheck> checks, List<CheckSource> sources) {
  public ScenarioRun {
    checks = List.copyOf(checks);
    sources = List.copyOf(sources);
  }

  /** The side that was tested. */
  public Side side() {
    return directory.side();
  }

  /** The scenario's name, as {@code auth/keeper-signs}. */
  public String scenario() {
    return directory.scenario();
  }

  /**
   * The later of two runs; the second if none is later. One without a time is older than others.
   */
  static ScenarioRun later(ScenarioRun first, ScenarioRun second) {
    String time = first.directory.time().orElse("");
    return time.compareTo(second.directory.time().orElse("")) > 0 ? first : second;
  }

  /** How the scenario came out. */
  public ScenarioVerdict verdict() {
    return ScenarioVerdict.of(checks);
  }

  /** How one check of it came out. */
  public ScenarioVerdict verdict(String id) {
    return ScenarioVerdict.of(checks.stream().filter(check -> check.id().equals(id)).toList());
  }

  /** The ids of the checks that failed, in order. */
  public List<String> failures() {
    return checks.stream().filter(EmittedCheck::fails).map(EmittedCheck::id).distinct().toList();
  }

  /**
   * A check that a run of a scenario emitted.
   *
   * @param times how often it came out so, at least once
   */
  public record EmittedCheck(String id, CheckStatus status, int times) {

    /** Whether the runner takes it for a success. */
    public boolean passes() {
      return status == CheckStatus.SUCCESS;
    }

    /** Whether the runner takes it for a failure: a warning is one as well. */
    public boolean fails() {
      return status == CheckStatus.FAILURE || status == CheckStatus.WARNING;
    }
  }

  /** The status of a check, in the suite's own words. */
  public enum CheckStatus {
    SUCCESS,
    FAILURE,
    WARNING,
    SKIPPED,
    INFO;

    static final List<String> WORDS = Stream.of(values()).map(CheckStatus::name).toList();

    static Optional<CheckStatus> of(String word) {
      for (CheckStatus status : values()) {
        if (status.name().equals(word)) {
          return Optional.of(status);
        }
      }
      return Optional.empty();
    }
  }

  /** The source of the requirement of a check, as written by the suite. */
  public record CheckSource(
      Optional<String> introducedIn, Optional<String> removedIn, Optional<String> extensionId) {}
}
