package io.github.seplint.cli;

import io.github.seplint.coverage.Counts;
import io.github.seplint.coverage.Gap;
import io.github.seplint.coverage.TracedSep;
import java.util.ArrayList;
import java.util.List;

/** What is counted while a manifest goes by. */
final class ManifestTally {
  private final List<Gap> gaps = new ArrayList<>();
  private Counts counts = Counts.NONE;
  private int seps;

  void add(TracedSep sep) {
    seps++;
    counts = counts.plus(sep.counts());
    gaps.addAll(Gap.of(sep));
  }

  /** What is not tested, SEP by SEP. */
  List<Gap> gaps() {
    return gaps;
  }

  /** In a few words. */
  String words() {
    return seps
        + (seps == 1 ? " SEP: " : " SEPs: ")
        + counts.tested()
        + " tested, "
        + counts.untested()
        + " untested, "
        + counts.excluded()
        + " excluded, "
        + counts.untracked()
        + " untracked"
        + (counts.unkeyed() == 0 ? "" : ", " + counts.unkeyed() + " unkeyed");
  }
}
