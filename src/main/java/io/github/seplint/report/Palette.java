package io.github.seplint.report;

/** Maps styles to colours. */
@FunctionalInterface
public interface Palette {
  /** No colour at all. */
  Palette PLAIN = role -> Paint.NONE;

  Paint of(Role role);

  /**
   * The escape sequences around a piece of text.
   *
   * @param on before it
   * @param off after it
   */
  record Paint(String on, String off) {
    public static final Paint NONE = new Paint("", "");
  }
}
