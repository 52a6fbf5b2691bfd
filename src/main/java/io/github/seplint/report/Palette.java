package io.github.seplint.report;

/** Colours; whoever owns the terminal chooses them. */
@FunctionalInterface
public interface Palette {
  /** No colour at all. */
  Palette PLAIN = role -> Paint.NONE;

  Paint of(Role role);

  /**
   * What is written around a piece of text.
   *
   * @param on before it
   * @param off behind it
   */
  record Paint(String on, String off) {
    public static final Paint NONE = new Paint("", "");
  }
}
