package io.github.seplint.report;

/**
 * The capabilities of a terminal.
 *
 * @param width in columns
 * @param links whether it supports hyperlinks (OSC 8)
 */
public record Screen(int width, Palette palette, boolean links) {
  /** Used if the width is unknown. */
  public static final int USUAL_WIDTH = 120;

  /** A file or a pipe. */
  public static final Screen PLAIN = new Screen(USUAL_WIDTH, Palette.PLAIN, false);
}
