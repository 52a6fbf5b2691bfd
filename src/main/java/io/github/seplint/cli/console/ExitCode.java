package io.github.seplint.cli.console;

/** What a run tells its caller. */
public enum ExitCode {
  CLEAN(0),
  /** Findings at or above the failing level. */
  FINDINGS(1),
  /** The user asked wrong: flag, configuration, nothing matched, a file that cannot be read. */
  USAGE(2),
  /** A bug of ours. */
  BUG(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The graver of both. */
  public ExitCode or(ExitCode other) {
    return number >= other.number ? this : other;
  }
}
