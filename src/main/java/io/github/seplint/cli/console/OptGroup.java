package io.github.seplint.cli.console;

/** The heading under which help shows an option. */
public enum OptGroup {
  SELECTION("Rule selection"),
  SPECIFICATION("Specification"),
  RESULTS("Conformance results"),
  CHANGES("Changed files"),
  BASELINE("Baseline"),
  FIXING("Fixing"),
  OUTPUT("Output"),
  GLOBAL("Global options");

  private final String heading;

  OptGroup(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
