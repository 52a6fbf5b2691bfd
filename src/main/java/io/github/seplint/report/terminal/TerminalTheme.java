package io.github.seplint.report.terminal;

import io.github.seplint.lint.Severity;

/** Maps styles to colours. */
@FunctionalInterface
public interface TerminalTheme {
  /** No colour at all. */
  TerminalTheme PLAIN = role -> Paint.NONE;

  Paint of(TextStyle role);

  /**
   * The escape sequences around a piece of text.
   *
   * @param on before it
   * @param off after it
   */
  record Paint(String on, String off) {
    public static final Paint NONE = new Paint("", "");
  }

  /** The style of a piece of output; a palette maps it to colours. */
  public enum TextStyle {
    ERROR,
    WARNING,
    INFO,
    /** The location of a finding. */
    PATH,
    MESSAGE,
    /** A rule's id. */
    RULE,
    /** Line numbers and rulers. */
    GUTTER,
    /** A related place. */
    NOTE,
    FIX,
    /** No findings. */
    GOOD,
    HEADING,
    CODE,
    STRONG,
    EMPHASIS,
    LINK,
    /** The two lines of a diff that name the file. */
    FILE,
    /** The line of a diff that says where. */
    HUNK,
    ADDED,
    REMOVED;

    /** The style of a severity. */
    public static TextStyle of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO, OFF -> INFO;
      };
    }
  }
}
