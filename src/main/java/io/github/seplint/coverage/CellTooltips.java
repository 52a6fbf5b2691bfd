package io.github.seplint.coverage;

import static java.util.stream.Collectors.joining;

import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one-line summaries of the rows that a figure counts; empty if there are none. */
public final class CellTooltips {
  private static final int MOST_IDS = 3;
  private static final int MOST_REASONS = 12;
  private static final int MOST_CHARACTERS = 60;

  private CellTooltips() {}

  /** Returns the first tested ids, and the number of further ones. */
  public static String tested(SepCoverage sep) {
    return ids("Tested: ", sep.tested());
  }

  /** Returns the first untested ids, and the number of further ones. */
  public static String untested(SepCoverage sep) {
    return ids("Untested: ", sep.untested());
  }

  /** The reasons, the most frequent first, each with the number of its rows. */
  public static String excluded(SepCoverage sep) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    sep.excluded().forEach(row -> reasons.merge(row.reason().orElse("").strip(), 1, Integer::sum));
    // The sort is stable: what is equally frequent stays in the order of the file.
    List<String> parts =
        reasons.entrySet().stream()
            .sorted(Comparator.comparing(each -> -each.getValue()))
            .map(each -> each.getValue() + " × " + shortened(each.getKey()))
            .toList();
    return parts.isEmpty() ? "" : "Excluded: " + some(parts, MOST_REASONS, "; ");
  }

  private static String ids(String label, List<ManifestRow> rows) {
    List<String> ids = rows.stream().map(ManifestRow::name).toList();
    return ids.isEmpty() ? "" : label + some(ids, MOST_IDS, ", ");
  }

  private static String some(List<String> parts, int most, String separator) {
    String first = parts.stream().limit(most).collect(joining(separator));
    int more = parts.size() - most;
    return more > 0 ? first + separator + "and " + more + " more" : first;
  }

  /** Cut after a word where that leaves most of it. */
  private static String shortened(String reason) {
    if (reason.codePointCount(0, reason.length()) <= MOST_CHARACTERS) {
      return reason;
    }
    String head = reason.substring(0, reason.offsetByCodePoints(0, MOST_CHARACTERS - 1));
    int space = head.lastIndexOf(' ');
    return (space > MOST_CHARACTERS / 2 ? head.substring(0, space) : head) + "…";
  }
}
