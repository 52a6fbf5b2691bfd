package io.github.seplint.report.diff;

import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Labels of changes for readers. */
final class ChangeLabels {
  private ChangeLabels() {}

  /** The labels of the changes of a row; for an added or removed row with its status. */
  static List<String> of(RowChange row, CorpusDiff diff) {
    List<String> labels = new ArrayList<>();
    row.changes().forEach(change -> labels.add(change.kind().label()));
    if (row.is(ChangeKind.ROW_ADDED) || row.is(ChangeKind.ROW_REMOVED)) {
      labels.add(status(row.row(), diff));
    }
    return labels;
  }

  private static String status(ManifestRow row, CorpusDiff diff) {
    return switch (row.disposition()) {
      case CHECKED -> diff.knowsRuns() ? (row.tested() ? "tested" : "untested") : "with a check";
      case EXCLUDED -> "excluded";
      case UNKEYED -> "without check and reason";
    };
  }

  /** The number of changes of each kind, in the order of the kinds. */
  static List<String> tally(Map<ChangeKind, Integer> tally) {
    return tally.entrySet().stream().map(each -> each.getKey().label(each.getValue())).toList();
  }

  /** {@code 3 of 4 (75.0 %)}. */
  static String share(RowCounts counts) {
    TestedShare share = TestedShare.of(counts);
    return share.tested()
        + " of "
        + share.checked()
        + share.finePercent().map(percent -> " (" + percent + " %)").orElse("");
  }
}
