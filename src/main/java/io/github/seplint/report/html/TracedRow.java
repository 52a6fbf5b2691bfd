package io.github.seplint.report.html;

import io.github.seplint.coverage.TracedSep;
import io.github.seplint.coverage.TracedSep.CheckedRow;
import io.github.seplint.coverage.TracedSep.ExcludedRow;
import io.github.seplint.coverage.TracedSep.UnkeyedRow;
import io.github.seplint.sep.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of any kind.
 *
 * @param check the id; empty where there is none
 * @param reason why no check tests it; empty where there is none
 */
record TracedRow(
    Status status,
    Optional<String> check,
    Optional<String> reason,
    String text,
    Optional<String> url,
    Optional<String> issue) {

  /** As {@link io.github.seplint.spec.match.RowMatch#disposition} has it. */
  String disposition() {
    return status == Status.EXCLUDED ? Requirement.EXCLUDED : check.orElse("");
  }

  static boolean isExcluded(String disposition) {
    return disposition.equals(Requirement.EXCLUDED);
  }

  /** The rows of a SEP: those with a check, those with a reason, those with neither. */
  static List<TracedRow> of(TracedSep sep) {
    List<TracedRow> rows = new ArrayList<>();
    sep.requirements().forEach(row -> rows.add(of(row)));
    sep.excluded().forEach(row -> rows.add(of(row)));
    sep.unkeyed().forEach(row -> rows.add(of(row)));
    return rows;
  }

  private static TracedRow of(CheckedRow row) {
    Status status = row.tested() ? Status.TESTED : Status.UNTESTED;
    return new TracedRow(
        status, Optional.of(row.check()), Optional.empty(), row.text(), row.url(), row.issue());
  }

  private static TracedRow of(ExcludedRow row) {
    return new TracedRow(
        Status.EXCLUDED,
        Optional.empty(),
        Optional.of(row.reason()),
        row.text(),
        Optional.empty(),
        row.issue());
  }

  private static TracedRow of(UnkeyedRow row) {
    return new TracedRow(
        Status.UNKEYED, Optional.empty(), Optional.empty(), row.text(), row.url(), row.issue());
  }
}
