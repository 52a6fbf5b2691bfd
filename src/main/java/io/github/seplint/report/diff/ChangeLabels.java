package io.github.seplint.report.diff;

import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.report.diagnostic.SummaryLine;
import java.util.List;
import java.util.Map;

/** What changes are called. */
public final class ChangeLabels {
  private ChangeLabels() {}

  /** As it stands before the name of a row, or after a number. */
  public static String of(ChangeKind kind) {
    return switch (kind) {
      case SEP_ADDED -> "SEP added";
      case SEP_REMOVED -> "SEP removed";
      case FILE_MOVED -> "file moved";
      case SPEC_URL_CHANGED -> "spec_url changed";
      case ROW_ADDED -> "added";
      case ROW_REMOVED -> "removed";
      case NEWLY_TESTED -> "newly tested";
      case NO_LONGER_TESTED -> "no longer tested";
      case REKEYED -> "re-keyed";
      case REWORDED -> "reworded";
      case NEWLY_EXCLUDED -> "newly excluded";
      case NO_LONGER_EXCLUDED -> "no longer excluded";
      case NEWLY_KEYED -> "newly with a check";
      case NEWLY_UNKEYED -> "now without check and reason";
      case REASON_CHANGED -> "reason changed";
      case URL_CHANGED -> "url changed";
      case ISSUE_CHANGED -> "issue changed";
      case NEWLY_UNTRACKED -> "newly untracked";
      case NO_LONGER_UNTRACKED -> "no longer untracked";
      case REORDERED -> "in another order";
      case MISCOUNTED -> "miscounted";
    };
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
    return tally.entrySet().stream().map(each -> counted(each.getValue(), each.getKey())).toList();
  }

  private static String counted(int number, ChangeKind kind) {
    String words = of(kind);
    return switch (kind) {
      case SEP_ADDED,
          SEP_REMOVED,
          FILE_MOVED,
          SPEC_URL_CHANGED,
          REASON_CHANGED,
          URL_CHANGED,
          ISSUE_CHANGED -> {
        int noun = words.indexOf(' ');
        yield SummaryLine.count(number, words.substring(0, noun)) + words.substring(noun);
      }
      default -> number + " " + words;
    };
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
