package io.github.seplint.sdk;

import io.github.seplint.results.ScenarioRun.CheckStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The verdict of an SDK on a row, the worst first. */
public enum Verdict {
  FAILED("an occurrence of the check failed"),
  WARNED("a SHOULD is not met, and nothing failed"),
  PASSED("an occurrence of the check succeeded, and none failed or warned"),
  /** Passes that prove nothing do not count, in either direction. */
  VACUOUS("passes without an implementation, or without a sign of life in the scenario"),
  SKIPPED("all occurrences were skipped, so nothing is shown"),
  INFO("all occurrences are information"),
  NOT_EMITTED("no run emitted the check");

  private final String meaning;

  Verdict(String meaning) {
    this.meaning = meaning;
  }

  /** The name in JSON and CSV. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name for people. */
  public String label() {
    return id().replace('-', ' ');
  }

  /** The label as the heading of a column. */
  public String heading() {
    return label().substring(0, 1).toUpperCase(Locale.ROOT) + label().substring(1);
  }

  public String meaning() {
    return meaning;
  }

  /** Returns whether a row with this verdict counts for the pass rate. */
  public boolean isJudged() {
    return this == FAILED || this == WARNED || this == PASSED;
  }

  /** Finds a verdict by its name in JSON. */
  public static Optional<Verdict> of(String id) {
    return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** The verdict that a status alone would give. */
  public static Verdict of(CheckStatus status) {
    return switch (status) {
      case FAILURE -> FAILED;
      case WARNING -> WARNED;
      case SUCCESS -> PASSED;
      case SKIPPED -> SKIPPED;
      case INFO -> INFO;
    };
  }
}
