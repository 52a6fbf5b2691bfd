package io.github.seplint.coverage;

import java.util.ArrayList;
import java.util.List;

/** Totals collected while a manifest is written. */
public final class ManifestSummary {
  private final List<Gap> gaps = new ArrayList<>();
  private Counts counts = Counts.NONE;
  private int seps;

  public void add(TracedSep sep) {
    seps++;
    counts = counts.plus(sep.counts());
    gaps.addAll(Gap.of(sep));
  }

  /** The gaps of all SEPs, in their order. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** The totals on one line. */
  public String text() {
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
