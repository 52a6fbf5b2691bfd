package io.github.seplint.manifest;

import io.github.seplint.results.RunResults;
import java.util.List;
import java.util.Optional;

/**
 * The origin of a report.
 *
 * @param tool name and version of the program
 * @param command the command line that generates the report again
 * @param dates the days of the first and the last run, in UTC; empty if they are unknown
 */
public record Provenance(String tool, String command, Optional<DateRange> dates) {

  /** The origin of a report that is generated without any options. */
  public static final Provenance UNKNOWN =
      new Provenance("seplint", "seplint report", Optional.empty());

  /** The days of the first and the last run, as {@code yyyy-MM-dd}. */
  public record DateRange(String first, String last) {
    /** The range of some days; empty if there are none. */
    public static Optional<DateRange> of(List<String> days) {
      List<String> sorted = days.stream().sorted().toList();
      return sorted.isEmpty()
          ? Optional.empty()
          : Optional.of(new DateRange(sorted.get(0), sorted.get(sorted.size() - 1)));
    }

    /** Both days, or one if they are the same. */
    public String text() {
      return first.equals(last) ? first : first + " to " + last;
    }
  }

  /** The same with further words of the command line. */
  public Provenance to(String words) {
    return words.isEmpty() ? this : new Provenance(tool, command + " " + words, dates);
  }

  /** The same with the days of some runs, by the names of their directories. */
  public Provenance of(RunResults results) {
    return of(
        results.scenarios().stream().flatMap(run -> run.directory().date().stream()).toList());
  }

  /** The same with the days of some runs. */
  public Provenance of(List<String> days) {
    return new Provenance(tool, command, DateRange.of(days));
  }
}
