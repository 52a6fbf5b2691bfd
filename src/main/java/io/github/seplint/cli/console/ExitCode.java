package io.github.seplint.cli.console;

/** The exit code of a run. */
public enum ExitCode {
  CLEAN(0),
  /** Findings at or above the severity threshold. */
  FINDINGS(1),
  /** Invalid option or configuration, no file matched, or an unreadable file. */
  USAGE(2),
  /** An internal error. */
  BUG(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The more severe of both. */
  public ExitCode or(ExitCode other) {
    return number >= other.number ? this : other;
  }
}
