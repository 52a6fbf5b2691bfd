package io.github.seplint.sdk;

import java.util.Locale;

/** The cause of a failure, the one that says most about the SDK first. */
public enum FailureCause {
  VIOLATED("the requirement is violated"),
  NOT_OBSERVED("the expected behavior was not observed"),
  UNTESTABLE("the fixture of the SDK does not support the test"),
  SCENARIO_BROKE("the scenario crashed, timed out, or did not reach the implementation");

  private final String meaning;

  FailureCause(String meaning) {
    this.meaning = meaning;
  }

  /** The name in JSON and CSV. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return id().replace('-', ' ');
  }

  public String meaning() {
    return meaning;
  }
}
