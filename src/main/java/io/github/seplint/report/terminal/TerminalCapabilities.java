package io.github.seplint.report.terminal;

/**
 * The capabilities of a terminal.
 *
 * @param width in columns
 * @param links whether it supports hyperlinks (OSC 8)
 */
public record TerminalCapabilities(int width, TerminalTheme theme, boolean links) {
  /** The width if it is unknown. */
  public static final int DEFAULT_WIDTH = 120;

  /** A file or a pipe. */
  public static final TerminalCapabilities PLAIN =
      new TerminalCapabilities(DEFAULT_WIDTH, TerminalTheme.PLAIN, false);
}
