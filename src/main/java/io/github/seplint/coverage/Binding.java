package io.github.seplint.coverage;

import io.github.seplint.sep.NormativeKeyword;
import java.util.Comparator;

/** How binding a row is, by the most binding keyword of its text. */
public enum Binding {
  MUST,
  SHOULD,
  MAY,
  /** No keyword in capitals. */
  NONE;

  public static Binding of(String text) {
    return NormativeKeyword.in(text).stream()
        .map(NormativeKeyword::level)
        .min(Comparator.naturalOrder())
        .map(level -> valueOf(level.name()))
        .orElse(NONE);
  }
}
