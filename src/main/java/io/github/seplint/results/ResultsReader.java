package io.github.seplint.results;

import io.github.seplint.json.JsonReader;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckSource;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.sep.CheckId;
import io.github.seplint.text.InvalidFileException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads result files in parallel on all cores and joins their contents in order. */
final class ResultsReader {
  /** Limits the results that wait to be joined, and so the memory they take. */
  private static final int AT_A_TIME = 512;

  private final List<ScenarioRun> scenarios = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<EmittedCheck, EmittedCheck> checks = new HashMap<>();
  private final Map<String, Set<CheckStatus>> statuses = new TreeMap<>();
  private final Map<String, String> descriptions = new HashMap<>();

  RunResults read(List<ResultFile> files) {
    for (int from = 0; from < files.size(); from += AT_A_TIME) {
      List<ResultFile> some = files.subList(from, Math.min(from + AT_A_TIME, files.size()));
      List<Supplier<Checks>> read = some.parallelStream().map(ResultsReader::read).toList();
      for (int i = 0; i < some.size(); i++) {
        join(some.get(i), read.get(i).get());
      }
    }
    SortedMap<String, EmittedCheckSummary> summaries = new TreeMap<>();
    statuses.forEach(
        (id, all) ->
            summaries.put(id, new EmittedCheckSummary(id, all, descriptions.getOrDefault(id, ""))));
    return new RunResults(scenarios, summaries);
  }

  /** Reads a file; an error is thrown when it is joined, so that the first one is reported. */
  private static Supplier<Checks> read(ResultFile file) {
    if (file.isCrash()) {
      return () -> Checks.NONE;
    }
    try {
      Checks checks = Checks.read(file.display(), file.content());
      return () -> checks;
    } catch (InvalidFileException e) {
      return () -> {
        throw e;
      };
    }
  }

  private void join(ResultFile file, Checks checks) {
    List<EmittedCheck> emitted = new ArrayList<>(checks.emitted().size());
    for (EmittedCheck copy : checks.emitted()) {
      EmittedCheck check = shared(copy);
      emitted.add(check);
      statuses
          .computeIfAbsent(check.id(), id -> EnumSet.noneOf(CheckStatus.class))
          .add(check.status());
    }
    checks.descriptions().forEach(descriptions::putIfAbsent);
    scenarios.add(
        new ScenarioRun(
            file.display(), file.directory(), file.isCrash(), emitted, checks.sources()));
  }

  /** Deduplicates checks: many runs emit a check, each with a copy of its id. */
  private EmittedCheck shared(EmittedCheck copy) {
    String id = ids.computeIfAbsent(copy.id(), same -> same);
    EmittedCheck check = new EmittedCheck(id, copy.status(), copy.times());
    EmittedCheck known = checks.putIfAbsent(check, check);
    return known == null ? check : known;
  }

  /**
   * The checks of one file.
   *
   * @param descriptions of the checks that belong to SEPs, by id
   * @param sources without duplicates
   */
  record Checks(
      List<EmittedCheck> emitted, Map<String, String> descriptions, List<CheckSource> sources) {
    static final Checks NONE = new Checks(List.of(), Map.of(), List.of());

    /**
     * Reads a file.
     *
     * @throws InvalidFileException if it is not what the suite writes
     */
    static Checks read(String path, JsonReader.Opening opening) {
      Map<EmittedCheck, Integer> times = new LinkedHashMap<>();
      Map<String, String> descriptions = new LinkedHashMap<>();
      Set<CheckSource> sources = new LinkedHashSet<>();
      CheckFileReader.read(
          path,
          opening,
          entry -> {
            times.merge(new EmittedCheck(entry.id(), entry.status(), 1), 1, Integer::sum);
            entry.source().ifPresent(sources::add);
            entry
                .description()
                .filter(text -> !text.isEmpty() && CheckId.sep(entry.id()).isPresent())
                .ifPresent(text -> descriptions.putIfAbsent(entry.id(), text));
          });
      List<EmittedCheck> emitted = new ArrayList<>(times.size());
      times.forEach(
          (check, count) -> emitted.add(new EmittedCheck(check.id(), check.status(), count)));
      return new Checks(emitted, descriptions, List.copyOf(sources));
    }
  }
}
