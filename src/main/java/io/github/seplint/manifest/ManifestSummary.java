package io.github.seplint.manifest;

import io.github.seplint.manifest.Manifest.RowCounts;
import java.util.ArrayList;
import java.util.List;

/** Totals collected while a manifest is written. */
public final class ManifestSummary {
  private final List<Gap> gaps = new ArrayList<>();
  private RowCounts counts = RowCounts.NONE;
  private int seps;

  public void add(SepCoverage sep) {
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

  /**
   * What keeps a SEP from being tested as its file says.
   *
   * @param yaml the path of the file
   * @param subject a check id; of a row without one its text
   */
  public record Gap(String yaml, Kind kind, String subject) {

    /** The kinds of gaps, in the order in which they are told. */
    public enum Kind {
      /** A row whose check was not emitted. */
      UNTESTED,
      /** A row with neither check nor reason. */
      UNKEYED,
      /** A check that was emitted, and that no row declares. */
      UNTRACKED
    }

    /** All that a SEP has. */
    public static List<Gap> of(SepCoverage sep) {
      List<Gap> gaps = new ArrayList<>();
      sep.untested().forEach(row -> gaps.add(new Gap(sep.yaml(), Kind.UNTESTED, row.name())));
      sep.unkeyed().forEach(row -> gaps.add(new Gap(sep.yaml(), Kind.UNKEYED, row.text())));
      sep.untracked().forEach(id -> gaps.add(new Gap(sep.yaml(), Kind.UNTRACKED, id)));
      return gaps;
    }
  }
}
