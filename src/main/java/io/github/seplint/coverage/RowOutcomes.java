package io.github.seplint.coverage;

import static java.util.stream.Collectors.joining;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.results.RunResults;
import io.github.seplint.results.ScenarioRun;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.sdk.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outcome of each emitted check in the latest runs: the worst of its statuses.
 *
 * @param isKnown false if only a manifest is given, which does not record outcomes
 * @param scenarios the names of the scenarios that emitted a check, sorted
 */
public record RowOutcomes(
    boolean isKnown, Map<String, Verdict> byCheck, Map<String, List<String>> scenarios) {
  public static final RowOutcomes UNKNOWN = new RowOutcomes(false, Map.of(), Map.of());

  private static final Pattern REVISION =
      Pattern.compile("(?i)(?:server|client)[-_.]([0-9]{4}-[0-9]{2}-[0-9]{2})/");

  /** The state of a SEP. */
  public enum SepStatus {
    /** A row has failed. */
    FAILED,
    /** A row has a warning, and none has failed. */
    WARNED,
    /** Every row that is not excluded has passed. */
    PASSED,
    /** Every row that is not excluded is tested, and the outcomes are unknown. */
    TESTED,
    /** Some rows are tested, or have passed, and some are not. */
    PARTIAL,
    /** No row is tested, and some could be. */
    UNTESTED,
    /** All rows are excluded. */
    EXCLUDED;

    /** The name in reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Returns the outcomes of the latest run of each scenario, and of each revision in the names of
   * the directories: a run for one revision does not repeat that for another.
   */
  public static RowOutcomes of(RunResults results) {
    List<ScenarioRun> latest = latest(results);
    Map<String, List<String>> scenarios = new HashMap<>();
    latest.forEach(run -> addScenario(run, scenarios));
    return new RowOutcomes(true, worst(latest), scenarios);
  }

  /** Returns the same without the names of the scenarios. */
  public static RowOutcomes verdicts(RunResults results) {
    return new RowOutcomes(true, worst(latest(results)), Map.of());
  }

  /** The latest runs, by the names of the scenarios. */
  private static List<ScenarioRun> latest(RunResults results) {
    List<ScenarioRun> runs = new ArrayList<>(results.scenarios());
    runs.sort(Comparator.comparing(ScenarioRun::scenario).thenComparing(ScenarioRun::side));
    List<ScenarioRun> latest = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= runs.size(); i++) {
      if (i == runs.size() || !isSame(runs.get(i), runs.get(from))) {
        latest.addAll(ofRevisions(runs.subList(from, i)));
        from = i;
      }
    }
    return latest;
  }

  private static boolean isSame(ScenarioRun a, ScenarioRun b) {
    return a.side() == b.side() && a.scenario().equals(b.scenario());
  }

  /** The latest of some runs of one scenario for each revision. */
  private static Collection<ScenarioRun> ofRevisions(List<ScenarioRun> runs) {
    if (runs.size() == 1) {
      return runs;
    }
    Map<String, ScenarioRun> latest = new LinkedHashMap<>();
    for (ScenarioRun run : runs) {
      latest.merge(revision(run), run, (a, b) -> time(a).compareTo(time(b)) > 0 ? a : b);
    }
    return latest.values();
  }

  private static Map<String, Verdict> worst(List<ScenarioRun> runs) {
    Map<String, Verdict> worst = new HashMap<>();
    for (ScenarioRun run : runs) {
      for (EmittedCheck check : run.checks()) {
        worst.merge(check.id(), Verdict.of(check.status()), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return worst;
  }

  private static void addScenario(ScenarioRun run, Map<String, List<String>> scenarios) {
    for (EmittedCheck check : run.checks()) {
      List<String> of = scenarios.computeIfAbsent(check.id(), none -> new ArrayList<>());
      if (of.isEmpty() || !of.get(of.size() - 1).equals(run.scenario())) {
        of.add(run.scenario());
      }
    }
  }

  /** The names of the scenarios that emitted the check of a row, sorted. */
  public List<String> scenarios(ManifestRow row) {
    return scenarios.getOrDefault(row.name(), List.of());
  }

  private static String revision(ScenarioRun run) {
    Matcher revision = REVISION.matcher(run.path());
    return revision.find() ? revision.group(1) : "";
  }

  private static String time(ScenarioRun run) {
    return run.directory().time().orElse("");
  }

  /** Returns the outcome of a tested row; empty if it is unknown. */
  public Optional<Verdict> of(ManifestRow row) {
    return row.tested() ? Optional.ofNullable(byCheck.get(row.name())) : Optional.empty();
  }

  /** The number of tested rows of some SEPs by outcome, without zeros. */
  public Map<Verdict, Integer> counts(List<SepCoverage> seps) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    seps.stream()
        .flatMap(sep -> sep.tested().stream())
        .flatMap(row -> of(row).stream())
        .forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
    return counts;
  }

  /** Counts outcomes while SEPs are written. */
  public static final class OutcomeCounts {
    private final RowOutcomes outcomes;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    public OutcomeCounts(RowOutcomes outcomes) {
      this.outcomes = outcomes;
    }

    public void add(SepCoverage sep) {
      outcomes
          .counts(List.of(sep))
          .forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
    }

    /** The counts on one line, the worst first; empty if no row is tested. */
    public Optional<String> text() {
      return counts.isEmpty()
          ? Optional.empty()
          : Optional.of(
              counts.entrySet().stream()
                  .map(each -> each.getValue() + " " + each.getKey().label())
                  .collect(joining(", ", "outcomes of tested rows: ", "")));
    }
  }

  /** The state of a SEP; never passed if a row has failed. */
  public SepStatus status(SepCoverage sep) {
    RowCounts counts = sep.counts();
    Map<Verdict, Integer> outcomes = counts(List.of(sep));
    if (outcomes.containsKey(Verdict.FAILED)) {
      return SepStatus.FAILED;
    }
    if (outcomes.containsKey(Verdict.WARNED)) {
      return SepStatus.WARNED;
    }
    int open = counts.untested() + counts.unkeyed();
    if (counts.tested() == 0) {
      return open == 0 && counts.excluded() > 0 ? SepStatus.EXCLUDED : SepStatus.UNTESTED;
    }
    if (open > 0) {
      return SepStatus.PARTIAL;
    }
    if (!isKnown) {
      return SepStatus.TESTED;
    }
    return outcomes.getOrDefault(Verdict.PASSED, 0) == counts.tested()
        ? SepStatus.PASSED
        : SepStatus.PARTIAL;
  }
}
