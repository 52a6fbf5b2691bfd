package io.github.seplint.results;

import io.github.seplint.json.JsonReader;
import io.github.seplint.results.ResultsDirectory.ResultFile;
import io.github.seplint.results.ResultsReader.ChecksReader.Checks;
import io.github.seplint.results.RunResults.EmittedCheckSummary;
import io.github.seplint.results.ScenarioRun.CheckSource;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.results.ScenarioRun.EmittedCheck;
import io.github.seplint.sep.CheckId;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import java.util.ArrayList;
import java.util.EnumSet;
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
      Checks checks = ChecksReader.read(file.display(), file.content());
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

  /** Reads one {@code checks.json}, and only the required properties of its entries. */
  static final class ChecksReader {
    private static final Set<String> KEYS = Set.of("id", "status", "description", "source");
    private static final Set<String> SOURCE_KEYS =
        Set.of("introducedIn", "removedIn", "extensionId");

    private final JsonReader input;
    private final Map<EmittedCheck, Integer> times = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Set<CheckSource> sources = new LinkedHashSet<>();

    private ChecksReader(JsonReader input) {
      this.input = input;
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
    }

    /**
     * Reads a file.
     *
     * @throws InvalidFileException if it is not what the suite writes
     */
    static Checks read(String path, JsonReader.Opening opening) {
      return JsonReader.read(path, opening, input -> new ChecksReader(input).checks());
    }

    private Checks checks() {
      input.array("the file", () -> new Entry().read());
      List<EmittedCheck> emitted = new ArrayList<>(times.size());
      times.forEach(
          (check, count) -> emitted.add(new EmittedCheck(check.id(), check.status(), count)));
      return new Checks(emitted, descriptions, List.copyOf(sources));
    }

    /** The entry that is currently read. */
    private final class Entry {
      private final long start = input.here();
      private String id = "";
      private String description = "";
      private Optional<CheckStatus> status = Optional.empty();

      void read() {
        input.object("an entry", KEYS, this::take);
        if (id.isEmpty()) {
          throw input.error(start, "`id` is missing");
        }
        CheckStatus emitted = status.orElseThrow(() -> input.error(start, "`status` is missing"));
        times.merge(new EmittedCheck(id, emitted, 1), 1, Integer::sum);
        if (!description.isEmpty() && CheckId.sep(id).isPresent()) {
          descriptions.putIfAbsent(id, description);
        }
      }

      private void take(String key) {
        switch (key) {
          case "id" -> id = input.string("`id`");
          case "status" -> status = Optional.of(status(input.string("`status`")));
          case "source" -> source();
          default -> description = optionalString("`description`").orElse(description);
        }
      }

      private CheckStatus status(String word) {
        String suggestion = DidYouMean.didYouMean(word, CheckStatus.WORDS);
        return CheckStatus.of(word)
            .orElseThrow(
                () -> input.error(input.here(), "unknown status `" + word + "`" + suggestion));
      }
    }

    /** Reads the {@code source} of a check; ignores invalid sources. */
    private void source() {
      if (!input.isObject()) {
        input.skip();
        return;
      }
      Map<String, Optional<String>> values = new HashMap<>();
      input.object(
          "`source`", SOURCE_KEYS, key -> values.put(key, optionalString("`" + key + "`")));
      CheckSource source =
          new CheckSource(
              values.getOrDefault("introducedIn", Optional.empty()),
              values.getOrDefault("removedIn", Optional.empty()),
              values.getOrDefault("extensionId", Optional.empty()));
      if (!source.isEmpty()) {
        sources.add(source);
      }
    }

    /** Reads a string; skips a value of another type. */
    private Optional<String> optionalString(String name) {
      if (input.isString()) {
        return Optional.of(input.string(name));
      }
      input.skip();
      return Optional.empty();
    }
  }
}
