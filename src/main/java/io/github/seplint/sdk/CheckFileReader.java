package io.github.seplint.sdk;

import io.github.seplint.json.JsonReader;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.sdk.SdkReader.DeclaredChecks;
import io.github.seplint.sep.CheckId;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.InvalidFileException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads one {@code checks.json} as a stream, and keeps the declared checks with their causes and
 * messages. Recorded traffic, which is most of a file, is skipped.
 */
final class CheckFileReader {
  private static final Set<String> KEYS =
      Set.of("id", "name", "status", "description", "errorMessage", "details");
  private static final Set<String> DETAILS = Set.of("untestable", "observed", "message");
  private static final List<String> STATUSES =
      Stream.of(CheckStatus.values()).map(CheckStatus::name).toList();
  private static final String TIMEOUT = "scenario-timeout";

  /** Emitted for every scenario, also about messages that only the suite sent. */
  private static final String WIRE = "wire-schema-valid";

  /** The longest message that is kept, in UTF-16 code units. */
  private static final int LONGEST_MESSAGE = 500;

  private final JsonReader input;
  private final DeclaredChecks rows;
  private final Map<String, Map<CheckStatus, Tally>> declared = new TreeMap<>();
  private final Set<String> undeclared = new TreeSet<>();
  private boolean alive;
  private boolean failing;
  private boolean timedOut;

  private CheckFileReader(JsonReader input, DeclaredChecks rows) {
    this.input = input;
    this.rows = rows;
  }

  /** The entries with one id and one status. */
  private record Tally(int times, Optional<FailureCause> cause, Optional<String> message) {
    Tally plus(Tally other) {
      return new Tally(
          times + other.times,
          Stream.of(cause, other.cause).flatMap(Optional::stream).sorted().findFirst(),
          message.or(() -> other.message));
    }
  }

  /**
   * The declared checks of one run.
   *
   * @param undeclared ids with the prefix of a SEP that no row declares
   * @param isLifeless whether checks failed, and none succeeded except for prohibitions
   */
  record Checks(
      Map<String, Map<CheckStatus, Tally>> declared,
      Set<String> undeclared,
      boolean isLifeless,
      boolean isTimedOut) {
    static final Checks NONE = new Checks(Map.of(), Set.of(), false, false);

    Map<String, List<Occurrence>> occurrences(RunLocation run) {
      Map<String, List<Occurrence>> all = new LinkedHashMap<>();
      declared.forEach(
          (id, byStatus) -> {
            List<Occurrence> occurrences = new ArrayList<>();
            byStatus.forEach((status, tally) -> occurrences.add(occurrence(run, status, tally)));
            all.put(id, occurrences);
          });
      return all;
    }

    /** After a timeout it is unknown whether a failure is the implementation's. */
    private Occurrence occurrence(RunLocation run, CheckStatus status, Tally tally) {
      Optional<FailureCause> cause =
          isTimedOut ? tally.cause.map(each -> FailureCause.SCENARIO_BROKE) : tally.cause;
      return new Occurrence(run, status, tally.times, cause, tally.message, isLifeless);
    }
  }

  /**
   * Reads a file.
   *
   * @throws InvalidFileException if it is not what the suite writes
   */
  static Checks read(String path, JsonReader.Opening opening, DeclaredChecks rows) {
    return JsonReader.read(path, opening, input -> new CheckFileReader(input, rows).checks());
  }

  private Checks checks() {
    input.array("the file", () -> new Entry().read());
    return new Checks(declared, undeclared, failing && !alive, timedOut);
  }

  /** The entry that is currently read. */
  private final class Entry {
    private final long start = input.here();
    private String id = "";
    private Optional<CheckStatus> status = Optional.empty();
    private boolean unobserved;
    private boolean untestable;
    private Optional<String> error = Optional.empty();
    private Optional<String> detail = Optional.empty();
    private Optional<String> description = Optional.empty();

    void read() {
      input.object("an entry", KEYS, this::take);
      if (id.isEmpty()) {
        throw input.error(start, "`id` is missing");
      }
      CheckStatus emitted = status.orElseThrow(() -> input.error(start, "`status` is missing"));
      boolean failure = emitted == CheckStatus.FAILURE;
      timedOut |= failure && id.equals(TIMEOUT);
      if (!id.equals(WIRE)) {
        failing |= failure;
        alive |= emitted == CheckStatus.SUCCESS && !rows.prohibitions().contains(id);
      }
      if (rows.ids().contains(id)) {
        boolean explained = emitted != CheckStatus.SUCCESS && emitted != CheckStatus.INFO;
        Optional<String> message =
            explained ? error.or(() -> detail).or(() -> description) : Optional.empty();
        declared
            .computeIfAbsent(id, key -> new EnumMap<>(CheckStatus.class))
            .merge(
                emitted,
                new Tally(1, failure ? Optional.of(cause()) : Optional.empty(), message),
                Tally::plus);
      } else if (CheckId.sep(id).isPresent()) {
        undeclared.add(id);
      }
    }

    private void take(String key) {
      switch (key) {
        case "id" -> id = input.string("`id`");
        case "status" -> status = Optional.of(status(input.string("`status`")));
        case "name" -> unobserved |= text().filter("NotObserved"::equals).isPresent();
        case "errorMessage" -> error = text();
        case "description" -> description = text();
        default -> details();
      }
    }

    private void details() {
      if (!input.isObject()) {
        input.skip();
        return;
      }
      input.object(
          "`details`",
          DETAILS,
          key -> {
            switch (key) {
              case "untestable" -> untestable = input.isLiteral(true);
              case "observed" -> unobserved |= input.isLiteral(false);
              default -> detail = text();
            }
          });
    }

    private FailureCause cause() {
      String message = error.orElse("");
      if (message.contains("fetch failed") || id.equals(TIMEOUT)) {
        return FailureCause.SCENARIO_BROKE;
      }
      if (untestable || message.startsWith("Not testable:")) {
        return FailureCause.UNTESTABLE;
      }
      return unobserved ? FailureCause.NOT_OBSERVED : FailureCause.VIOLATED;
    }

    private CheckStatus status(String word) {
      if (!STATUSES.contains(word)) {
        String suggestion = DidYouMean.didYouMean(word, STATUSES);
        throw input.error(input.here(), "unknown status `" + word + "`" + suggestion);
      }
      return CheckStatus.valueOf(word);
    }

    /** Reads a text that is not blank, shortened; skips a value of another type. */
    private Optional<String> text() {
      if (input.isString()) {
        return Optional.of(shortened(input.string("a text").strip())).filter(t -> !t.isEmpty());
      }
      input.skip();
      return Optional.empty();
    }
  }

  /** Shortens a message; stack traces can have 40,000 characters. */
  static String shortened(String message) {
    if (message.length() <= LONGEST_MESSAGE) {
      return message;
    }
    int end = LONGEST_MESSAGE;
    if (Character.isHighSurrogate(message.charAt(end - 1))) {
      end--;
    }
    return message.substring(0, end) + "… (" + message.length() + " characters)";
  }
}
