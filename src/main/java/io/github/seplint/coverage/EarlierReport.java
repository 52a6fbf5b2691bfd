package io.github.seplint.coverage;

import io.github.seplint.coverage.OpenGaps.FailingScenario;
import io.github.seplint.json.JsonReader;
import io.github.seplint.manifest.SepCoverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The figures of an earlier coverage report, from its JSON.
 *
 * @param name its display path
 * @param seps the figures of SEPs by number, which have the names of the JSON
 * @param scenarios the failing scenarios, as {@code server tools-list}
 * @param checks the declared checks that no run emitted
 */
public record EarlierReport(
    String name, Map<Long, Map<String, Long>> seps, Set<String> scenarios, Set<String> checks) {
  private static final long VERSION = 1;
  private static final String SCENARIO = "scenario";

  /** The figures that are compared. */
  private static final List<String> FIGURES =
      List.of("tested", "untested", "excluded", "failed", "warned", "passed");

  /**
   * The changes since an earlier report.
   *
   * @param since the earlier report
   * @param seps the SEPs whose figures have changed
   * @param failing scenarios that fail now, as {@code server tools-list}
   * @param fixed scenarios that failed and do not any more
   * @param tested checks that are emitted now
   * @param untested checks that are not emitted any more
   */
  public record Changes(
      String since,
      List<SepChange> seps,
      List<String> failing,
      List<String> fixed,
      List<String> tested,
      List<String> untested) {
    public boolean isEmpty() {
      return seps.isEmpty()
          && failing.isEmpty()
          && fixed.isEmpty()
          && tested.isEmpty()
          && untested.isEmpty();
    }

    /** The changed scenarios and checks by what has changed, without empty lists. */
    public Map<String, List<String>> lists() {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      lists.put("Scenarios that fail now", failing);
      lists.put("Scenarios that no longer fail, or were not run", fixed);
      lists.put("Checks that are emitted now", tested);
      lists.put("Checks that are no longer emitted", untested);
      lists.values().removeIf(List::isEmpty);
      return lists;
    }
  }

  /** The changed figures of a SEP, as {@code tested 3 -> 4, failed 1 -> 0}. */
  public record SepChange(long sep, String text) {}

  /** Compares a report with this one. */
  public Changes changes(CoverageReport report) {
    List<SepChange> changed = new ArrayList<>();
    Map<Long, Map<String, Long>> now = figures(report);
    Set<Long> numbers = new TreeSet<>(seps.keySet());
    numbers.addAll(now.keySet());
    for (long sep : numbers) {
      String text = changed(seps.getOrDefault(sep, Map.of()), now.getOrDefault(sep, Map.of()));
      if (!text.isEmpty()) {
        changed.add(new SepChange(sep, text));
      }
    }
    Set<String> failing = new TreeSet<>();
    report.gaps().scenarios().forEach(each -> failing.add(key(each)));
    Set<String> silent = new TreeSet<>();
    report.gaps().checks().forEach(each -> silent.add(each.row().name()));
    return new Changes(
        name,
        changed,
        without(failing, scenarios),
        without(scenarios, failing),
        without(checks, silent),
        without(silent, checks));
  }

  private static String changed(Map<String, Long> before, Map<String, Long> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? "added" : "removed";
    }
    List<String> parts = new ArrayList<>();
    for (String figure : FIGURES) {
      Optional<Long> was = Optional.ofNullable(before.get(figure));
      Optional<Long> is = Optional.ofNullable(after.get(figure));
      if (was.isPresent() && is.isPresent() && !was.equals(is)) {
        parts.add(figure + " " + was.get() + " → " + is.get());
      }
    }
    return String.join(", ", parts);
  }

  private static Map<Long, Map<String, Long>> figures(CoverageReport report) {
    Map<Long, Map<String, Long>> figures = new TreeMap<>();
    for (SepCoverage sep : report.manifest().seps()) {
      Map<String, Long> ofSep = new HashMap<>();
      ofSep.put("tested", (long) sep.counts().tested());
      ofSep.put("untested", (long) sep.counts().untested());
      ofSep.put("excluded", (long) sep.counts().excluded());
      if (report.rows().isKnown()) {
        FIGURES.subList(3, FIGURES.size()).forEach(outcome -> ofSep.put(outcome, 0L));
        report
            .rows()
            .counts(List.of(sep))
            .forEach((verdict, count) -> ofSep.put(verdict.id(), (long) count));
      }
      figures.put(sep.number(), ofSep);
    }
    return figures;
  }

  private static String key(FailingScenario failing) {
    return failing.outcome().side().id() + " " + failing.outcome().name();
  }

  private static List<String> without(Set<String> all, Set<String> others) {
    return all.stream().filter(each -> !others.contains(each)).sorted().toList();
  }

  /**
   * Reads the JSON of a coverage report.
   *
   * @throws io.github.seplint.text.InvalidFileException if it is no such file
   */
  public static EarlierReport read(String name, JsonReader.Opening opening) {
    return JsonReader.read(name, opening, input -> new Reader(input).report(name));
  }

  /** Reads the parts that a comparison needs. */
  private static final class Reader {
    private final JsonReader input;
    private final Map<Long, Map<String, Long>> seps = new TreeMap<>();
    private final Set<String> scenarios = new TreeSet<>();
    private final Set<String> checks = new TreeSet<>();
    private boolean versioned;

    Reader(JsonReader input) {
      this.input = input;
    }

    EarlierReport report(String name) {
      long start = input.here();
      input.object("the file", Set.of("summaryVersion", "seps", "gaps"), this::take);
      if (!versioned) {
        throw input.error(start, "not the JSON of a coverage report: `summaryVersion` is missing");
      }
      return new EarlierReport(name, seps, scenarios, checks);
    }

    private void take(String key) {
      switch (key) {
        case "summaryVersion" -> {
          long at = input.here();
          versioned = true;
          if (input.integer("`summaryVersion`") != VERSION) {
            throw input.error(at, "unknown version of the format; expected " + VERSION);
          }
        }
        case "seps" -> input.array("`seps`", this::sep);
        default ->
            input.object(
                "`gaps`",
                Set.of("scenarios", "checks"),
                list ->
                    input.array(
                        "`" + list + "`", list.equals("checks") ? this::check : this::scenario));
      }
    }

    private void sep() {
      Map<String, Long> figures = new HashMap<>();
      long[] number = {-1};
      input.object(
          "a SEP",
          Set.of("sep", "tested", "untested", "excluded", "outcomes"),
          key -> {
            switch (key) {
              case "sep" -> number[0] = input.integer("`sep`");
              case "outcomes" ->
                  input.object(
                      "`outcomes`",
                      Set.of("failed", "warned", "passed"),
                      outcome -> figures.put(outcome, (long) input.integer("a number")));
              default -> figures.put(key, (long) input.integer("a number"));
            }
          });
      seps.put(number[0], figures);
    }

    private void scenario() {
      Map<String, String> names = texts(Set.of(SCENARIO, "surface"));
      scenarios.add(names.getOrDefault("surface", "") + " " + names.getOrDefault(SCENARIO, ""));
    }

    private void check() {
      checks.add(texts(Set.of("check")).getOrDefault("check", ""));
    }

    private Map<String, String> texts(Set<String> keys) {
      Map<String, String> texts = new HashMap<>();
      input.object("a gap", keys, key -> texts.put(key, input.string("`" + key + "`")));
      return texts;
    }
  }
}
