package io.github.seplint.report;

/**
 * What output is shown on.
 *
 * @param width in columns
 * @param links whether it knows hyperlinks (OSC 8)
 */
public record Screen(int width, Palette palette, boolean links) {
  /** Where nobody can say how wide it is. */
  public static final int USUAL_WIDTH = 120;

  /** A file or a pipe. */
  public static final Screen PLAIN = new Screen(USUAL_WIDTH, Palette.PLAIN, false);
}
