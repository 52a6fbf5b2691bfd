package io.github.seplint.report.coverage.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A stacked bar of counts by status.
 *
 * @param segments in the order of the statuses; none is empty
 * @param total of all segments
 */
record StatusBar(List<Segment> segments, int total) {
  private static final long THOUSANDTHS = 100_000;

  /** A part of a bar: where it starts and how wide it is, in percent of the full width. */
  record Segment(CoverageStatus status, int count, String x, String width) {
    String label() {
      return count + " " + status.label();
    }
  }

  private static String percent(long thousandths) {
    return String.format(Locale.ROOT, "%d.%03d%%", thousandths / 1000, thousandths % 1000);
  }

  /** Creates a bar; a count of {@code scale} fills the full width. */
  static StatusBar of(List<CoverageStatus> statuses, int scale) {
    Map<CoverageStatus, Integer> counts = new EnumMap<>(CoverageStatus.class);
    statuses.forEach(each -> counts.merge(each, 1, Integer::sum));
    List<Segment> segments = new ArrayList<>();
    long before = 0;
    for (Map.Entry<CoverageStatus, Integer> each : counts.entrySet()) {
      long start = before * THOUSANDTHS / scale;
      before += each.getValue();
      String width = percent(before * THOUSANDTHS / scale - start);
      segments.add(new Segment(each.getKey(), each.getValue(), percent(start), width));
    }
    return new StatusBar(segments, statuses.size());
  }

  /** A bar that fills the full width. */
  static StatusBar full(List<CoverageStatus> statuses) {
    return of(statuses, Math.max(1, statuses.size()));
  }

  int count(CoverageStatus status) {
    return segments.stream()
        .filter(each -> each.status == status)
        .mapToInt(Segment::count)
        .findFirst()
        .orElse(0);
  }

  /** The number of sentences claimed by rows. */
  int claimed() {
    return total - count(CoverageStatus.NO_ROW);
  }

  String label() {
    return segments.isEmpty()
        ? "nothing"
        : segments.stream().map(Segment::label).collect(Collectors.joining(", "));
  }

  /** The tested share of rows with a check; 100 only if all are. */
  String testedShare() {
    int tested = count(CoverageStatus.TESTED);
    int checked = tested + count(CoverageStatus.UNTESTED);
    return checked == 0 ? "–" : tested * 100L / checked + " %";
  }
}
