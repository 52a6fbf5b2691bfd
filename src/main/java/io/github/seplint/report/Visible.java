package io.github.seplint.report;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of others on one line: what a terminal would obey or hide becomes visible. */
public final class Visible {
  private Visible() {}

  /** A line break becomes its picture, as do other controls; the rest of a text stays. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder();
    Glyph.append(visible, text);
    return visible.toString();
  }

  /** Of several lines, each as {@link #of} has it, and ended as a terminal ends lines. */
  public static String lines(String text) {
    return Stream.of(text.split("\r?\n", -1)).map(Visible::of).collect(Collectors.joining("\n"));
  }

  /** JSON that tells the same: what a terminal would obey or hide stands there by its number. */
  public static String json(String json) {
    StringBuilder visible = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\n' && !Character.isSurrogate(c) && Glyph.isHidden(c)) {
        visible.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }
}
