package io.github.seplint.cli.expectedfailures;

import io.github.seplint.lint.FileRun;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.results.RunResults.ScenarioVerdict;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.suite.ExpectedFailuresEditor.SectionChange;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the entries of one section with the runs of its file. */
final class FailureChanges {
  private final Side side;
  private final List<ExpectedFailure> entries;
  private final List<FileRun> fileRuns;
  private final boolean supportsChecks;
  private final ConfiguredRule tooBroad;
  private final SortedMap<String, List<ScenarioRun>> runs = new TreeMap<>();
  private final Map<ExpectedFailure, List<String>> replaced = new LinkedHashMap<>();
  private final List<String> added = new ArrayList<>();
  private final List<ExpectedFailure> contradictory = new ArrayList<>();
  private final List<String> unlisted = new ArrayList<>();

  /**
   * The changes of a section.
   *
   * @param stale the entries that are removed because nothing failed
   * @param contradictory entries that one run requires and another refuses, which are kept
   * @param unlisted failures that no entry can name
   */
  record Result(
      SectionChange change,
      List<ExpectedFailure> stale,
      List<ExpectedFailure> contradictory,
      List<String> unlisted) {}

  /**
   * @param tooBroad the rule whose options decide when entries for checks are preferred
   */
  FailureChanges(
      Side side, List<ExpectedFailure> entries, List<FileRun> fileRuns, ConfiguredRule tooBroad) {
    this.side = side;
    this.entries = entries;
    this.fileRuns = fileRuns.stream().filter(run -> run.sides().contains(side)).toList();
    this.supportsChecks = this.fileRuns.stream().allMatch(FileRun::supportsChecks);
    this.tooBroad = tooBroad;
    for (FileRun run : this.fileRuns) {
      run.results()
          .ifPresent(
              results ->
                  results
                      .latest(side)
                      .forEach(
                          (scenario, each) ->
                              runs.computeIfAbsent(scenario, none -> new ArrayList<>()).add(each)));
    }
  }

  /**
   * Returns what to change.
   *
   * @param narrow whether entries for scenarios are replaced if few of their checks fail
   */
  Result of(boolean narrow) {
    List<ExpectedFailure> stale = new ArrayList<>();
    for (ExpectedFailure entry : entries) {
      List<ScenarioRun> of = runs.getOrDefault(entry.scenario(), List.of());
      if (of.stream().anyMatch(run -> run.isStale(entry.check()))) {
        boolean fails = of.stream().anyMatch(run -> fails(run, entry.check()));
        (fails ? contradictory : stale).add(entry);
      } else if (narrow && entry.check().isEmpty()) {
        List<String> checks = checks(entry.scenario(), of);
        if (!checks.isEmpty()) {
          replaced.put(entry, checks);
        }
      }
    }
    stale.forEach(entry -> replaced.put(entry, List.of()));
    runs.forEach(this::add);
    return new Result(new SectionChange(replaced, added), stale, contradictory, unlisted);
  }

  private static boolean fails(ScenarioRun run, Optional<String> check) {
    return check.map(run::verdict).orElseGet(run::verdict) == ScenarioVerdict.FAILS;
  }

  /** Adds the missing entries of a scenario. */
  private void add(String scenario, List<ScenarioRun> of) {
    List<ExpectedFailure> listed =
        entries.stream()
            .filter(entry -> entry.scenario().equals(scenario))
            .filter(entry -> !List.of().equals(replaced.get(entry)))
            .toList();
    if (listed.stream().anyMatch(entry -> entry.check().isEmpty())) {
      return;
    }
    TreeSet<String> missing = new TreeSet<>();
    demanded(scenario).forEach(run -> missing.addAll(run.failures()));
    if (supportsChecks) {
      listed.forEach(entry -> missing.remove(entry.check().orElseThrow()));
    }
    if (missing.isEmpty()) {
      return;
    }
    List<String> checks = listed.isEmpty() ? checks(scenario, of) : names(scenario, missing);
    if (supportsChecks && !checks.isEmpty() && checks.stream().allMatch(FailureChanges::isEntry)) {
      added.addAll(checks);
    } else if (isEntry(scenario)) {
      // The runner refuses a file that lists a scenario and a check of it.
      listed.forEach(entry -> replaced.put(entry, List.of()));
      added.add(scenario);
    } else {
      unlisted.add(scenario);
    }
  }

  /** The failing runs of a scenario that count. */
  private List<ScenarioRun> demanded(String scenario) {
    return fileRuns.stream()
        .filter(run -> run.demands(side, scenario))
        .flatMap(run -> run.results().stream())
        .flatMap(results -> results.latest(side, scenario).stream())
        .filter(run -> run.verdict() == ScenarioVerdict.FAILS)
        .toList();
  }

  /** Returns the entries for the failed checks of a scenario; none if it should be listed. */
  private List<String> checks(String scenario, List<ScenarioRun> of) {
    int most = tooBroad.number("failures");
    int least = tooBroad.number("passes");
    return supportsChecks && of.size() == 1 && of.get(0).failsInFew(most, least)
        ? names(scenario, new TreeSet<>(of.get(0).failures()))
        : List.of();
  }

  private static List<String> names(String scenario, Collection<String> checks) {
    return checks.stream().map(check -> scenario + ":" + check).toList();
  }

  private static boolean isEntry(String name) {
    return ExpectedFailure.isValid(name);
  }
}
