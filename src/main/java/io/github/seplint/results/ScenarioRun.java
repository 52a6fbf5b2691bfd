package io.github.seplint.results;

import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.suite.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One run of a scenario, with the checks that it emitted. */
public final class ScenarioRun {
  private final String path;
  private final RunDirectory directory;
  private final boolean crashed;
  private final List<EmittedCheck> checks;
  private final List<CheckSource> sources;
  private volatile Map<String, ScenarioVerdict> verdicts = Map.of();

  /**
   * A {@code checks.json}, or a run directory without one, as it remains if the scenario crashed.
   *
   * @param path the display path of the {@code checks.json} or of the run directory, with {@code /}
   *     between its parts
   * @param crashed whether there is no {@code checks.json}
   * @param directory what was tested, and when
   * @param checks the emitted checks, in the order in which each id first had its status; no
   *     duplicates of id and status
   * @param sources where the checks come from, without duplicates; empty if the suite does not
   *     record it
   */
  ScenarioRun(
      String path,
      RunDirectory directory,
      boolean crashed,
      List<EmittedCheck> checks,
      List<CheckSource> sources) {
    this.path = path;
    this.directory = directory;
    this.crashed = crashed;
    this.checks = checks;
    this.sources = sources;
  }

  public String path() {
    return path;
  }

  public RunDirectory directory() {
    return directory;
  }

  public boolean crashed() {
    return crashed;
  }

  public List<EmittedCheck> checks() {
    return checks;
  }

  public List<CheckSource> sources() {
    return sources;
  }

  /** The side that was tested. */
  public Side side() {
    return directory.side();
  }

  /** The scenario's name, as {@code auth/token-refresh}. */
  public String scenario() {
    return directory.scenario();
  }

  /** Returns the later of two runs, of equals the second; one without a time is the older. */
  static ScenarioRun later(ScenarioRun first, ScenarioRun second) {
    String time = first.directory.time().orElse("");
    return time.compareTo(second.directory.time().orElse("")) > 0 ? first : second;
  }

  /** Returns the verdict of the scenario. */
  public ScenarioVerdict verdict() {
    return crashed ? ScenarioVerdict.FAILS : ScenarioVerdict.of(checks);
  }

  /** Returns the verdict of one check of it. */
  public ScenarioVerdict verdict(String id) {
    return crashed && id.equals(scenario())
        ? ScenarioVerdict.FAILS
        : verdicts().getOrDefault(id, ScenarioVerdict.SILENT);
  }

  private Map<String, ScenarioVerdict> verdicts() {
    if (verdicts.isEmpty()) {
      Map<String, ScenarioVerdict> found = new HashMap<>();
      for (EmittedCheck check : checks) {
        found.merge(check.id(), ScenarioVerdict.of(List.of(check)), ScenarioRun::decisive);
      }
      verdicts = found;
    }
    return verdicts;
  }

  /** A failure decides, then a success. */
  private static ScenarioVerdict decisive(ScenarioVerdict first, ScenarioVerdict second) {
    return first.compareTo(second) < 0 ? first : second;
  }

  /**
   * Returns whether the runner refuses an expected failure as stale: that of a scenario unless a
   * check of it failed, that of a check only if it passed.
   *
   * @param check the one check that is expected to fail; empty for the scenario
   */
  public boolean isStale(Optional<String> check) {
    return check.isPresent()
        ? verdict(check.get()) == ScenarioVerdict.PASSES
        : verdict() != ScenarioVerdict.FAILS;
  }

  /**
   * The ids of the checks that failed, in order. For a scenario that crashed, the runner reports a
   * failed check with the name of the scenario.
   */
  public List<String> failures() {
    if (crashed) {
      return List.of(scenario());
    }
    return checks.stream().filter(EmittedCheck::fails).map(EmittedCheck::id).distinct().toList();
  }

  /** Returns the number of checks that only succeeded. */
  public long passes() {
    Set<String> failures = new HashSet<>(failures());
    return checks.stream()
        .filter(EmittedCheck::passes)
        .map(EmittedCheck::id)
        .filter(id -> !failures.contains(id))
        .distinct()
        .count();
  }

  /**
   * Returns whether entries for its checks say more than one for the scenario.
   *
   * @param most the maximum number of failed checks
   * @param least the minimum number of checks that passed
   */
  public boolean failsInFew(int most, int least) {
    int failures = failures().size();
    return !crashed && failures > 0 && failures <= most && passes() >= least;
  }

  /**
   * A check that a run of a scenario emitted.
   *
   * @param times how often it had this status, at least once
   */
  public record EmittedCheck(String id, CheckStatus status, int times) {

    /** Returns whether the runner treats it as a success. */
    public boolean passes() {
      return status == CheckStatus.SUCCESS;
    }

    /** Returns whether the runner treats it as a failure, which includes warnings. */
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
      return WORDS.contains(word) ? Optional.of(valueOf(word)) : Optional.empty();
    }
  }

  /** The source of the requirement of a check, as written by the suite. */
  public record CheckSource(
      Optional<String> introducedIn, Optional<String> removedIn, Optional<String> extensionId) {

    boolean isEmpty() {
      return introducedIn.isEmpty() && removedIn.isEmpty() && extensionId.isEmpty();
    }
  }
}
