package io.github.seplint.sdk;

import io.github.seplint.json.JsonReader;
import io.github.seplint.results.CheckFileReader;
import io.github.seplint.results.CheckFileReader.CheckEntry;
import io.github.seplint.results.CheckFileReader.Detail;
import io.github.seplint.results.ScenarioRun.CheckStatus;
import io.github.seplint.sdk.SdkReader.DeclaredChecks;
import io.github.seplint.sep.CheckId;
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

/** The declared checks of one run, with their causes and messages. */
final class RunChecks {
  private static final String TIMEOUT = "scenario-timeout";

  /** Emitted for every scenario, also about messages that only the suite sent. */
  private static final String WIRE = "wire-schema-valid";

  /** The longest message that is kept, in UTF-16 code units. */
  private static final int LONGEST_MESSAGE = 500;

  private final Map<String, Map<CheckStatus, Tally>> declared = new TreeMap<>();
  private final Set<String> undeclared = new TreeSet<>();
  private boolean alive;
  private boolean failing;
  private boolean timedOut;

  /** The entries with one id and one status. */
  private record Tally(int times, Optional<FailureCause> cause, Optional<String> message) {
    Tally plus(Tally other) {
      return new Tally(
          times + other.times,
          Stream.of(cause, other.cause).flatMap(Optional::stream).sorted().findFirst(),
          message.or(() -> other.message));
    }
  }

  /** Those of a run that left no results. */
  static RunChecks none() {
    return new RunChecks();
  }

  /**
   * Reads a file.
   *
   * @throws io.github.seplint.text.InvalidFileException if it is not what the suite writes
   */
  static RunChecks read(String path, JsonReader.Opening opening, DeclaredChecks rows) {
    RunChecks checks = new RunChecks();
    CheckFileReader.read(path, opening, Detail.ALL, entry -> checks.add(entry, rows));
    return checks;
  }

  private void add(CheckEntry entry, DeclaredChecks rows) {
    String id = entry.id();
    boolean failure = entry.status() == CheckStatus.FAILURE;
    timedOut |= failure && id.equals(TIMEOUT);
    if (!id.equals(WIRE)) {
      failing |= failure;
      alive |= entry.status() == CheckStatus.SUCCESS && !rows.prohibitions().contains(id);
    }
    if (rows.ids().contains(id)) {
      declared
          .computeIfAbsent(id, key -> new EnumMap<>(CheckStatus.class))
          .merge(
              entry.status(),
              new Tally(1, failure ? Optional.of(cause(entry)) : Optional.empty(), message(entry)),
              Tally::plus);
    } else if (CheckId.sep(id).isPresent()) {
      undeclared.add(id);
    }
  }

  private static FailureCause cause(CheckEntry entry) {
    String message = entry.errorMessage().orElse("").strip();
    if (message.contains("fetch failed") || entry.id().equals(TIMEOUT)) {
      return FailureCause.SCENARIO_BROKE;
    }
    if (entry.details().isUntestable() || message.startsWith("Not testable:")) {
      return FailureCause.UNTESTABLE;
    }
    boolean unobserved =
        entry.details().isUnobserved() || entry.name().filter("NotObserved"::equals).isPresent();
    return unobserved ? FailureCause.NOT_OBSERVED : FailureCause.VIOLATED;
  }

  /** The first text that explains a status other than success. */
  private static Optional<String> message(CheckEntry entry) {
    return entry.status() == CheckStatus.SUCCESS || entry.status() == CheckStatus.INFO
        ? Optional.empty()
        : Stream.of(entry.errorMessage(), entry.details().message(), entry.description())
            .flatMap(Optional::stream)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(RunChecks::shortened);
  }

  /** Ids with the prefix of a SEP that no row declares. */
  Set<String> undeclared() {
    return undeclared;
  }

  /** Returns the occurrences of each declared check. */
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

  /**
   * After a timeout it is unknown whether a failure is the implementation's. A run is lifeless if
   * checks failed, and none succeeded except for prohibitions.
   */
  private Occurrence occurrence(RunLocation run, CheckStatus status, Tally tally) {
    Optional<FailureCause> cause =
        timedOut ? tally.cause.map(each -> FailureCause.SCENARIO_BROKE) : tally.cause;
    return new Occurrence(run, status, tally.times, cause, tally.message, failing && !alive);
  }

  /** Shortens a message; stack traces can have 40,000 characters. */
  private static String shortened(String message) {
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
