package io.github.seplint.results;

import io.github.seplint.json.JsonReader;
import io.github.seplint.results.CheckFileReader.Detail;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckSource;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.sep.CheckId;
import io.github.seplint.text.InvalidFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads result files in parallel on all cores and joins their contents in order. */
final class ResultsReader {
  /** Limits the results that wait to be joined, and so the memory they take. */
  private static final int AT_A_TIME = 512;

  private final Detail detail;
  private final List<ScenarioRun> scenarios = new ArrayList<>();
  private final Map<String, CheckTally> checks = new HashMap<>();
  private final Map<List<CheckSource>, List<CheckSource>> sources = new HashMap<>();

  /**
   * Creates a reader that reads nothing of a check but the outcome, and perhaps the description.
   */
  ResultsReader(Detail detail) {
    this.detail = detail;
  }

  RunResults read(List<ResultFile> files) {
    for (int from = 0; from < files.size(); from += AT_A_TIME) {
      List<ResultFile> some = files.subList(from, Math.min(from + AT_A_TIME, files.size()));
      List<Supplier<Checks>> read = some.parallelStream().map(this::read).toList();
      for (int i = 0; i < some.size(); i++) {
        Checks checks = read.get(i).get();
        try {
          join(some.get(i), checks);
        } catch (OutOfMemoryError e) {
          throw new InvalidFileException(some.get(i).display(), JsonReader.OUT_OF_MEMORY);
        }
      }
    }
    SortedMap<String, EmittedCheckSummary> summaries = new TreeMap<>();
    checks.forEach((id, tally) -> summaries.put(id, tally.summary()));
    return new RunResults(scenarios, summaries);
  }

  /** Reads a file; an error is thrown when it is joined, so that the first one is reported. */
  private Supplier<Checks> read(ResultFile file) {
    if (file.isCrash()) {
      return () -> Checks.NONE;
    }
    try {
      Checks checks = Checks.read(file.display(), file.content(), detail);
      return () -> checks;
    } catch (InvalidFileException e) {
      return failed(e);
    } catch (OutOfMemoryError e) {
      return failed(new InvalidFileException(file.display(), JsonReader.OUT_OF_MEMORY));
    }
  }

  private static Supplier<Checks> failed(InvalidFileException problem) {
    return () -> {
      throw problem;
    };
  }

  private void join(ResultFile file, Checks read) {
    RunDirectory directory = file.directory();
    List<EmittedCheck> emitted = new ArrayList<>(read.emitted().size());
    for (EmittedCheck check : read.emitted()) {
      CheckTally tally = checks.computeIfAbsent(check.id(), CheckTally::new);
      emitted.add(tally.add(check, directory.side()));
      Optional.ofNullable(read.descriptions().get(check.id())).ifPresent(tally::describe);
    }
    List<CheckSource> shared = sources.computeIfAbsent(read.sources(), same -> same);
    scenarios.add(new ScenarioRun(file.display(), directory, file.isCrash(), emitted, shared));
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
    static Checks read(String path, JsonReader.Opening opening, Detail detail) {
      Map<EmittedCheck, Integer> times = new LinkedHashMap<>();
      Map<String, String> descriptions = new LinkedHashMap<>();
      Set<CheckSource> sources = new LinkedHashSet<>();
      CheckFileReader.read(
          path,
          opening,
          detail,
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
