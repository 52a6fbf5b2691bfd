package io.github.seplint.manifest;

import io.github.seplint.manifest.Manifest.RowCounts;
import java.util.ArrayList;
import java.util.List;

/** Collects totals while a manifest is written. */
public final class ManifestSummary {
  private final List<Gap> gaps = new ArrayList<>();
  private RowCounts counts = RowCounts.NONE;
  private int seps;

  public void add(SepCoverage sep) {
    seps++;
    counts = counts.plus(sep.counts());
    sep.untested().forEach(row -> gaps.add(new Gap(sep.yaml(), "untested", row.name())));
    sep.unkeyed()
        .forEach(row -> gaps.add(new Gap(sep.yaml(), "neither check nor reason", row.text())));
    sep.untracked().forEach(id -> gaps.add(new Gap(sep.yaml(), "untracked", id)));
  }

  /** The gaps of all SEPs, in their order. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** The totals on one line. */
  public String text() {
    String text =
        "%s %s: %s tested, %s untested, %s excluded, %s untracked"
            .formatted(
                seps,
                seps == 1 ? "SEP" : "SEPs",
                counts.tested(),
                counts.untested(),
                counts.excluded(),
                counts.untracked());
    return text + (counts.unkeyed() == 0 ? "" : ", " + counts.unkeyed() + " unkeyed");
  }

  /**
   * A requirement or check without coverage.
   *
   * @param yaml the path of the file
   * @param kind for people
   * @param subject a check id, or the text of a row that has none
   */
  public record Gap(String yaml, String kind, String subject) {}
}
