package io.github.seplint.report;

import io.github.seplint.coverage.Gap;
import java.util.List;

/** Prints a line per untested requirement. */
public final class GapList {
  private GapList() {}

  /** The lines. */
  public static String of(List<Gap> gaps, Screen screen) {
    Ink ink = new Ink(screen);
    for (Gap gap : gaps) {
      ink.foreign(Role.PATH, gap.yaml()).put(": ").put(words(gap.kind())).put(": ");
      ink.foreign(ManifestChanges.shortened(gap.subject())).put('\n');
    }
    return ink.text().toString();
  }

  private static String words(Gap.Kind kind) {
    return switch (kind) {
      case UNTESTED -> "untested";
      case UNKEYED -> "neither check nor reason";
      case UNTRACKED -> "untracked";
    };
  }
}
