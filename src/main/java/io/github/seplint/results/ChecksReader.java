package io.github.seplint.results;

import io.github.seplint.json.JsonInput;
import io.github.seplint.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one {@code checks.json}; of its entries no more than is wanted. */
final class ChecksReader {
  private static final Set<String> KEYS = Set.of("id", "status", "description", "source");

  private final JsonInput input;
  private final Map<EmittedCheck, Integer> times = new LinkedHashMap<>();
  private final Map<String, String> descriptions = new LinkedHashMap<>();
  private final Set<CheckSource> sources = new LinkedHashSet<>();

  private ChecksReader(JsonInput input) {
    this.input = input;
  }

  /**
   * What a file says.
   *
   * @param descriptions of the checks that belong to SEPs, by id
   * @param sources each once
   */
  record Checks(
      List<EmittedCheck> emitted, Map<String, String> descriptions, List<CheckSource> sources) {}

  /**
   * Reads a file.
   *
   * @throws io.github.seplint.source.MalformedException if it is not what the suite writes
   */
  static Checks read(String path, JsonInput.Opening opening) {
    return JsonInput.read(path, opening, input -> new ChecksReader(input).checks());
  }

  private Checks checks() {
    input.array("the file", () -> new Entry().read());
    List<EmittedCheck> emitted = new ArrayList<>(times.size());
    times.forEach(
        (check, count) -> emitted.add(new EmittedCheck(check.id(), check.status(), count)));
    return new Checks(emitted, descriptions, List.copyOf(sources));
  }

  /** The entry that is being read. */
  private final class Entry {
    private final long start = input.here();
    private String id = "";
    private String description = "";
    private List<CheckStatus> status = List.of();

    void read() {
      input.object("an entry", KEYS, this::take);
      if (id.isEmpty()) {
        throw input.wrong(start, "`id` is missing");
      }
      if (status.isEmpty()) {
        throw input.wrong(start, "`status` is missing");
      }
      times.merge(new EmittedCheck(id, status.get(0), 1), 1, Integer::sum);
      if (!description.isEmpty() && CheckIds.sep(id).isPresent()) {
        descriptions.putIfAbsent(id, description);
      }
    }

    private void take(String key) {
      switch (key) {
        case "id" -> id = input.string("`id`");
        case "status" -> status = List.of(status());
        case "source" -> SourceReader.read(input).ifPresent(sources::add);
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
                  input.wrong(
                      input.here(),
                      "unknown status `"
                          + word
                          + "`"
                          + Suggestion.didYouMean(word, CheckStatus.WORDS)));
    }
  }
}
