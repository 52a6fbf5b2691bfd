package io.github.seplint.report.terminal;

import io.github.seplint.lint.Severity;

/** Maps styles to colors. */
@FunctionalInterface
public interface TerminalTheme {
  /** No colors. */
  TerminalTheme PLAIN = style -> AnsiStyle.NONE;

  AnsiStyle of(TextStyle style);

  /**
   * The escape sequences around a piece of text.
   *
   * @param on before it
   * @param off after it
   */
  record AnsiStyle(String on, String off) {
    public static final AnsiStyle NONE = new AnsiStyle("", "");
  }

  /** The meaning of a piece of output, which a theme maps to colors. */
  enum TextStyle {
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
    /** The two header lines of a diff. */
    FILE,
    /** The position line of a diff. */
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
