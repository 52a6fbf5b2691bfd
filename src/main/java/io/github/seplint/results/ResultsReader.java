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

/** Reads result files in parallel on all cores and joins their contents in order. */
final class ResultsReader {
  /** Limits the results that wait to be joined, and so the memory they take. */
  private static final int AT_A_TIME = 512;

  private final List<ScenarioRun> scenarios = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<EmittedCheck, EmittedCheck> known = new HashMap<>();
  private final Map<String, Set<CheckStatus>> statuses = new TreeMap<>();
  private final Map<String, String> descriptions = new HashMap<>();

  RunResults read(List<ResultFile> files) {
    for (int from = 0; from < files.size(); from += AT_A_TIME) {
      List<ResultFile> some = files.subList(from, Math.min(from + AT_A_TIME, files.size()));
      some.parallelStream().map(Reading::of).toList().forEach(this::join);
    }
    SortedMap<String, EmittedCheckSummary> checks = new TreeMap<>();
    statuses.forEach(
        (id, all) ->
            checks.put(id, new EmittedCheckSummary(id, all, descriptions.getOrDefault(id, ""))));
    return new RunResults(scenarios, checks);
  }

  /** The result of reading a file, or the error. Of several errors the first is reported. */
  private record Reading(
      ResultFile file, Optional<Checks> checks, Optional<InvalidFileException> trouble) {

    static Reading of(ResultFile file) {
      try {
        Checks checks = ChecksReader.read(file.display(), file.content());
        return new Reading(file, Optional.of(checks), Optional.empty());
      } catch (InvalidFileException e) {
        return new Reading(file, Optional.empty(), Optional.of(e));
      }
    }
  }

  /** Deduplicates checks: many runs emit a check, each with a copy of its id. */
  private EmittedCheck shared(EmittedCheck check) {
    return Optional.ofNullable(known.get(check)).orElseGet(() -> keep(check));
  }

  private EmittedCheck keep(EmittedCheck check) {
    String id = ids.computeIfAbsent(check.id(), same -> same);
    EmittedCheck kept = new EmittedCheck(id, check.status(), check.times());
    known.put(kept, kept);
    return kept;
  }

  private void join(Reading reading) {
    Checks checks = reading.checks.orElseThrow(reading.trouble::get);
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
            reading.file.display(), reading.file.directory(), emitted, checks.sources()));
  }

  /** Reads one {@code checks.json}, and only the required properties of its entries. */
  static final class ChecksReader {
    private static final Set<String> KEYS = Set.of("id", "status", "description", "source");

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
        List<EmittedCheck> emitted, Map<String, String> descriptions, List<CheckSource> sources) {}

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
      private List<CheckStatus> status = List.of();

      void read() {
        input.object("an entry", KEYS, this::take);
        if (id.isEmpty()) {
          throw input.error(start, "`id` is missing");
        }
        if (status.isEmpty()) {
          throw input.error(start, "`status` is missing");
        }
        times.merge(new EmittedCheck(id, status.get(0), 1), 1, Integer::sum);
        if (!description.isEmpty() && CheckId.sep(id).isPresent()) {
          descriptions.putIfAbsent(id, description);
        }
      }

      private void take(String key) {
        switch (key) {
          case "id" -> id = input.string("`id`");
          case "status" -> status = List.of(status());
          case "source" -> CheckSourceReader.read(input).ifPresent(sources::add);
          default -> describe();
        }
      }

      private void describe() {
        if (input.isString()) {
          description = input.string("`description`");
        } else {
          input.skip();
        }
      }

      private CheckStatus status() {
        String word = input.string("`status`");
        return CheckStatus.of(word)
            .orElseThrow(
                () ->
                    input.error(
                        input.here(),
                        "unknown status `"
                            + word
                            + "`"
                            + DidYouMean.didYouMean(word, CheckStatus.WORDS)));
      }
    }
  }

  /**
   * Reads the {@code source} of a check; invalid sources and values that are not strings are
   * ignored.
   */
  static final class CheckSourceReader {
    private static final Set<String> KEYS = Set.of("introducedIn", "removedIn", "extensionId");

    private CheckSourceReader() {}

    static Optional<CheckSource> read(JsonReader input) {
      if (!input.isObject()) {
        input.skip();
        return Optional.empty();
      }
      Map<String, String> values = new HashMap<>();
      input.object(
          "`source`",
          KEYS,
          key -> {
            if (input.isString()) {
              values.put(key, input.string("`" + key + "`"));
            } else {
              input.skip();
            }
          });
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new CheckSource(
                  Optional.ofNullable(values.get("introducedIn")),
                  Optional.ofNullable(values.get("removedIn")),
                  Optional.ofNullable(values.get("extensionId"))));
    }
  }
}
