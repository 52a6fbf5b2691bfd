package io.github.seplint.report.terminal;

import io.github.seplint.lint.Severity;

/** Maps styles to colors. */
@FunctionalInterface
public interface TerminalTheme {
  /** No colors. Start-up archives have no lambdas of interfaces. */
  TerminalTheme PLAIN =
      new TerminalTheme() {
        @Override
        public String on(TextStyle style) {
          return "";
        }
      };

  /** The escape sequence before a piece of text; empty for none. */
  String on(TextStyle style);

  /** The escape sequence after a piece of text. */
  default String off(TextStyle style) {
    // Not the end code of each style: that of bold means double underline in some terminals.
    return on(style).isEmpty() ? "" : "\u001B[0m";
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
      // A switch would load one more class at start-up.
      return severity == Severity.ERROR ? ERROR : severity == Severity.WARNING ? WARNING : INFO;
    }
  }
}
