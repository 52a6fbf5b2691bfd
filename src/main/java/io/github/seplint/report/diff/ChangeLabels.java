package io.github.seplint.report.diff;

import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.util.List;
import java.util.Map;

/** What changes are called. */
public final class ChangeLabels {
  private ChangeLabels() {}

  /** The label of a kind. */
  public static String of(ChangeKind kind) {
    return kind.label();
  }

  /** What a row is, where it is new or gone. */
  public static String status(ManifestRow row, CorpusDiff diff) {
    return switch (row.disposition()) {
      case CHECKED -> diff.knowsRuns() ? (row.tested() ? "tested" : "untested") : "with a check";
      case EXCLUDED -> "excluded";
      case UNKEYED -> "without check and reason";
    };
  }

  /** The changes by their number, the most important kind first; nothing where nothing changed. */
  public static List<String> tally(Map<ChangeKind, Integer> tally) {
    return tally.entrySet().stream().map(each -> each.getKey().label(each.getValue())).toList();
  }

  /** How many rows of how many there are. */
  public static String share(RowCounts counts) {
    TestedShare share = TestedShare.of(counts);
    return share.tested()
        + " of "
        + share.checked()
        + share.finePercent().map(percent -> " (" + percent + " %)").orElse("");
  }
}
