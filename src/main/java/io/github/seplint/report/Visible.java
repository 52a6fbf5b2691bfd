package io.github.seplint.report;

/** Words of others on one line: what a terminal would obey or hide becomes visible. */
public final class Visible {
  private Visible() {}

  /** A line break becomes its picture, as do other controls; the rest of a text stays. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder();
    Glyph.append(visible, text);
    return visible.toString();
  }
}
