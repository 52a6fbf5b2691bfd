package io.github.seplint.results;

import io.github.seplint.results.CheckFileReader.Detail;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.sep.CheckId;
import io.github.seplint.suite.Side;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The checks that conformance runs emitted. Compact: of a hundred thousand files it holds the names
 * of the scenarios, and each id once.
 */
public final class RunResults {
  private final List<ScenarioRun> scenarios;
  private final SortedMap<String, EmittedCheckSummary> checks;

  /** The beginnings of the ids of each SEP: one, unless the number is also written with zeros. */
  private final SortedMap<Long, SortedSet<String>> prefixes = new TreeMap<>();

  private Map<Side, SortedMap<String, ScenarioRun>> latest = Map.of();

  RunResults(List<ScenarioRun> scenarios, SortedMap<String, EmittedCheckSummary> checks) {
    this.scenarios = List.copyOf(scenarios);
    this.checks = Collections.unmodifiableSortedMap(checks);
    String last = "\0";
    for (String id : checks.keySet()) {
      OptionalLong sep = id.startsWith(last) ? OptionalLong.empty() : CheckId.sep(id);
      if (sep.isPresent()) {
        last = id.substring(0, id.indexOf('-', id.indexOf('-') + 1) + 1);
        prefixes.computeIfAbsent(sep.getAsLong(), number -> new TreeSet<>()).add(last);
      }
    }
  }

  /**
   * Reads every {@code checks.json} in a directory and its subdirectories.
   *
   * @param shown the display path of the directory, with {@code /} between its parts
   * @throws io.github.seplint.text.InvalidFileException with file, line and column if one of them
   *     is not in the suite's format (for several, about the first), or if the directory does not
   *     exist
   */
  public static RunResults read(Path directory, String shown) {
    return FoundResults.in(Map.of(directory, shown)).read();
  }

  /**
   * Returns whether reading a directory includes a file.
   *
   * @param directory neither a symlink nor below one; the same applies to the file
   */
  public static boolean reads(Path directory, Path file) {
    return file.startsWith(directory) && ResultsDirectory.isNamed(file);
  }

  /**
   * Reads files.
   *
   * @param files in the order of their paths
   * @throws io.github.seplint.text.InvalidFileException if one of them is not in the suite's format
   */
  public static RunResults of(List<ResultFile> files) {
    return new ResultsReader(Detail.DESCRIPTIONS).read(files);
  }

  /** The runs, in the order of their paths. */
  public List<ScenarioRun> scenarios() {
    return scenarios;
  }

  /** Returns the latest run of a scenario. */
  public Optional<ScenarioRun> latest(Side side, String scenario) {
    return Optional.ofNullable(latest(side).get(scenario));
  }

  /**
   * Returns the latest run of each scenario against one side, by the scenario's name. The time in
   * the directory names decides, then the path.
   */
  public SortedMap<String, ScenarioRun> latest(Side side) {
    return Collections.unmodifiableSortedMap(latest().getOrDefault(side, new TreeMap<>()));
  }

  /** Derived when first needed, as a manifest counts all runs. */
  private synchronized Map<Side, SortedMap<String, ScenarioRun>> latest() {
    if (latest.isEmpty()) {
      latest = new EnumMap<>(Side.class);
      for (ScenarioRun run : scenarios) {
        latest
            .computeIfAbsent(run.side(), side -> new TreeMap<>())
            .merge(run.scenario(), run, ScenarioRun::later);
      }
    }
    return latest;
  }

  /**
   * The specification versions of runs of the same scenario, by the names of their directories.
   *
   * @param versions the known versions
   * @return at least two, if there is such a scenario; otherwise none
   */
  public SortedSet<String> mixedVersions(List<String> versions) {
    Map<String, SortedSet<String>> byScenario = new TreeMap<>();
    SortedSet<String> mixed = new TreeSet<>();
    for (ScenarioRun run : scenarios) {
      String directory = run.path().replace(run.directory().time().orElse("/"), "");
      for (String version : versions) {
        if (directory.contains(version)) {
          SortedSet<String> found =
              byScenario.computeIfAbsent(run.side() + run.scenario(), none -> new TreeSet<>());
          found.add(version);
          if (found.size() > 1) {
            mixed.addAll(found);
          }
        }
      }
    }
    return mixed;
  }

  /** All check ids, sorted. */
  public Set<String> ids() {
    return checks.keySet();
  }

  /** Returns whether runs against several sides emitted a check. */
  public boolean isOnSeveralSides(String id) {
    EmittedCheckSummary summary = checks.get(id);
    return summary != null && summary.sides().size() > 1;
  }

  /** Returns the statuses of a check; empty if no run emitted it. */
  public Set<CheckStatus> statuses(String id) {
    EmittedCheckSummary outcome = checks.get(id);
    return outcome == null ? Set.of() : outcome.statuses();
  }

  /** The SEPs whose checks were emitted, ascending. */
  public Set<Long> seps() {
    return Collections.unmodifiableSet(prefixes.keySet());
  }

  /** The checks whose ids begin with {@code sep-<number>-}, by id. */
  public SortedMap<String, EmittedCheckSummary> ofSep(long number) {
    SortedMap<String, EmittedCheckSummary> found = new TreeMap<>();
    prefixes
        .getOrDefault(number, Collections.emptySortedSet())
        // A full stop follows the hyphen in ASCII.
        .forEach(
            start ->
                found.putAll(checks.subMap(start, start.substring(0, start.length() - 1) + ".")));
    return Collections.unmodifiableSortedMap(found);
  }

  /** Returns whether no check was emitted. */
  public boolean isEmpty() {
    return checks.isEmpty();
  }

  /**
   * The occurrences of a check id in all runs.
   *
   * @param statuses of the check, in the order of {@link CheckStatus}
   * @param sides against which it was run
   * @param description of the check in the suite, from the first run that has one; otherwise empty
   */
  public record EmittedCheckSummary(
      String id, Set<CheckStatus> statuses, Set<Side> sides, String description) {}

  /** The verdict of a scenario's checks, as the suite's runner computes it. */
  public enum ScenarioVerdict {
    /** One has failed; a warning counts as a failure. */
    FAILS,
    /** At least one check has succeeded, and none has failed. */
    PASSES,
    /** None was emitted, or all were skipped or mere information. */
    SILENT;

    /** The verdict of some checks of one run. */
    public static ScenarioVerdict of(Collection<EmittedCheck> checks) {
      if (checks.stream().anyMatch(EmittedCheck::fails)) {
        return FAILS;
      }
      return checks.stream().anyMatch(EmittedCheck::passes) ? PASSES : SILENT;
    }
  }
}
