package io.github.seplint.report.terminal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The capabilities of a terminal.
 *
 * @param width in columns
 * @param links whether it supports hyperlinks (OSC 8)
 * @param directory the directory of display paths, if these are links too
 */
public record TerminalCapabilities(
    int width, TerminalTheme theme, boolean links, Optional<Path> directory) {
  /** The width if it is unknown. */
  public static final int DEFAULT_WIDTH = 120;

  /** A terminal on which display paths are no links. */
  public TerminalCapabilities(int width, TerminalTheme theme, boolean links) {
    this(width, theme, links, Optional.empty());
  }

  /** A file or a pipe. */
  public static final TerminalCapabilities PLAIN =
      new TerminalCapabilities(DEFAULT_WIDTH, TerminalTheme.PLAIN, false);
}
