package io.github.seplint.results;

import io.github.seplint.json.JsonReader;
import io.github.seplint.results.ScenarioRun.CheckSource;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one {@code checks.json} as a stream. Recorded traffic, which is most of a file, is skipped.
 */
public final class CheckFileReader {
  private static final Set<String> KEYS =
      Set.of("id", "name", "status", "description", "errorMessage", "details", "source");
  private static final Set<String> DETAILS = Set.of("untestable", "observed", "message");
  private static final Set<String> SOURCE = Set.of("introducedIn", "removedIn", "extensionId");

  private final JsonReader input;
  private final Detail detail;

  private CheckFileReader(JsonReader input, Detail detail) {
    this.input = input;
    this.detail = detail;
  }

  /** The values of an entry that are read; the others are skipped, and empty. */
  public enum Detail {
    /** ID, status and source. */
    OUTCOMES,
    /** Also the description. */
    DESCRIPTIONS,
    ALL
  }

  /**
   * An entry of a file. Values that are absent or of another type are empty.
   *
   * @param source of the requirement; empty if it has none
   */
  public record CheckEntry(
      String id,
      CheckStatus status,
      Optional<String> name,
      Optional<String> description,
      Optional<String> errorMessage,
      CheckDetails details,
      Optional<CheckSource> source) {}

  /**
   * The recorded details of a check.
   *
   * @param isUntestable whether the implementation under test lacks a feature that the test needs
   * @param isUnobserved whether the expected behavior was not observed
   */
  public record CheckDetails(boolean isUntestable, boolean isUnobserved, Optional<String> message) {
    static final CheckDetails NONE = new CheckDetails(false, false, Optional.empty());
  }

  /**
   * Reads a file.
   *
   * @param detail what is read of each entry
   * @param entries receives the entries in the order of the file
   * @throws InvalidFileException if it is not what the suite writes
   */
  public static void read(
      String path, JsonReader.Opening opening, Detail detail, Consumer<CheckEntry> entries) {
    JsonReader.read(
        path,
        opening,
        input -> {
          CheckFileReader reader = new CheckFileReader(input, detail);
          input.array("the file", () -> entries.accept(reader.new Entry().read()));
          return entries;
        });
  }

  /** The entry that is currently read. */
  private final class Entry {
    private final long start = input.here();
    private String id = "";
    private Optional<CheckStatus> status = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> errorMessage = Optional.empty();
    private CheckDetails details = CheckDetails.NONE;
    private Optional<CheckSource> source = Optional.empty();

    CheckEntry read() {
      input.object("an entry", KEYS, this::take);
      if (id.isEmpty()) {
        throw input.error(start, "`id` is missing");
      }
      CheckStatus emitted = status.orElseThrow(() -> input.error(start, "`status` is missing"));
      return new CheckEntry(id, emitted, name, description, errorMessage, details, source);
    }

    private void take(String key) {
      switch (key) {
        case "id" -> id = input.string("`id`");
        case "status" -> status = Optional.of(status(input.string("`status`")));
        case "source" -> source = source();
        case "description" -> description = detail == Detail.OUTCOMES ? skipped() : text();
        default -> takeIfAll(key);
      }
    }

    private void takeIfAll(String key) {
      if (detail != Detail.ALL) {
        input.skip();
        return;
      }
      switch (key) {
        case "name" -> name = text();
        case "errorMessage" -> errorMessage = text();
        default -> details = details();
      }
    }

    private Optional<String> skipped() {
      input.skip();
      return Optional.empty();
    }

    private CheckStatus status(String word) {
      return CheckStatus.of(word)
          .orElseThrow(
              () -> {
                String suggestion = DidYouMean.didYouMean(word, CheckStatus.WORDS);
                return input.error(input.here(), "unknown status `" + word + "`" + suggestion);
              });
    }

    private CheckDetails details() {
      if (!input.isObject()) {
        input.skip();
        return CheckDetails.NONE;
      }
      CheckDetails[] read = {CheckDetails.NONE};
      input.object(
          "`details`",
          DETAILS,
          key -> {
            CheckDetails now = read[0];
            read[0] =
                switch (key) {
                  case "untestable" ->
                      new CheckDetails(input.isLiteral(true), now.isUnobserved, now.message);
                  case "observed" ->
                      new CheckDetails(now.isUntestable, input.isLiteral(false), now.message);
                  default -> new CheckDetails(now.isUntestable, now.isUnobserved, text());
                };
          });
      return read[0];
    }

    private Optional<CheckSource> source() {
      if (!input.isObject()) {
        input.skip();
        return Optional.empty();
      }
      Map<String, Optional<String>> values = new HashMap<>();
      input.object("`source`", SOURCE, key -> values.put(key, text()));
      CheckSource read =
          new CheckSource(
              values.getOrDefault("introducedIn", Optional.empty()),
              values.getOrDefault("removedIn", Optional.empty()),
              values.getOrDefault("extensionId", Optional.empty()));
      return read.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    /** Reads a text; skips a value of another type. */
    private Optional<String> text() {
      if (input.isString()) {
        return Optional.of(input.string("a text"));
      }
      return skipped();
    }
  }
}
