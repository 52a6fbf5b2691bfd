package io.github.seplint.coverage;

import java.util.List;
import java.util.stream.Stream;

/**
 * What has changed of one SEP.
 *
 * @param yaml path of its file, as it is or was when it went
 * @param before its rows; none if it is new
 * @param after its rows; none if it is gone
 * @param own what has changed of the SEP itself
 * @param rows those that have changed
 */
public record SepDiff(
    long number,
    String yaml,
    Counts before,
    Counts after,
    List<SepChange> own,
    List<RowChange> rows) {

  public SepDiff {
    own = List.copyOf(own);
    rows = List.copyOf(rows);
  }

  boolean isEmpty() {
    return own.isEmpty() && rows.isEmpty();
  }

  /** All changes: those of the SEP, then row by row. */
  public Stream<SepChange> changes() {
    return Stream.concat(own.stream(), rows.stream().flatMap(row -> row.changes().stream()));
  }

  /** The rows that are tested no more, or have lost their check. */
  public List<RowChange> regressions() {
    return rows.stream().filter(RowChange::isRegression).toList();
  }
}
