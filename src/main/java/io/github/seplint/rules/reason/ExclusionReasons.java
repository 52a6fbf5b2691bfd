package io.github.seplint.rules.reason;

import java.util.List;
import java.util.Locale;

/** Recognizes reasons without information. */
final class ExclusionReasons {
  private static final List<String> EMPTY_PHRASES =
      List.of(
          "not tested",
          "not testable",
          "untested",
          "untestable",
          "cannot be tested",
          "can't be tested",
          "out of scope",
          "not in scope",
          "n/a",
          "na",
          "not applicable",
          "none");

  private ExclusionReasons() {}

  /** Whether the whole reason only repeats that there is no check. */
  static boolean saysNothing(String reason) {
    String bare = reason.strip().toLowerCase(Locale.ROOT);
    while (!bare.isEmpty() && ".!".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    return EMPTY_PHRASES.contains(bare);
  }
}
