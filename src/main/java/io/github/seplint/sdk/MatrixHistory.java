package io.github.seplint.sdk;

import io.github.seplint.sdk.EarlierMatrix.EarlierColumn;
import io.github.seplint.sdk.EarlierMatrix.RowKey;
import io.github.seplint.sdk.SdkMatrix.RowLine;
import io.github.seplint.sdk.SdkMatrix.SepVerdicts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Earlier states of a matrix.
 *
 * @param trend earlier matrices, in the order in which they were given
 * @param changes of verdicts since the matrix that this one is compared with; empty if there is
 *     none
 */
public record MatrixHistory(List<EarlierMatrix> trend, Optional<List<VerdictChange>> changes) {
  public static final MatrixHistory NONE = new MatrixHistory(List.of(), Optional.empty());

  /**
   * A row whose verdict has changed, or is missing.
   *
   * @param column the label of the column
   * @param after empty if the column or the row no longer exists
   */
  public record VerdictChange(String column, RowKey row, Verdict before, Optional<Verdict> after) {

    /**
     * Returns whether the row has become worse. A row that is no longer shown to pass has; one
     * whose pass turned out to be vacuous, or that no longer exists, has not.
     */
    public boolean isRegression() {
      return after
          .map(
              now ->
                  before == Verdict.PASSED
                      ? now != Verdict.VACUOUS
                      : now == Verdict.FAILED && before == Verdict.WARNED)
          .orElse(before == Verdict.PASSED);
    }

    /** Returns whether the row has become better. */
    public boolean isImprovement() {
      return after.filter(now -> now == Verdict.PASSED).isPresent()
          || (before == Verdict.FAILED && after.filter(now -> now == Verdict.WARNED).isPresent());
    }

    /** The change in words. */
    public String text() {
      return "%s: %s, now %s"
          .formatted(row.check(), before.label(), after.map(Verdict::label).orElse("missing"));
    }
  }

  /**
   * Compares a matrix with an earlier one: changed rows by column, then columns that are missing.
   */
  public static List<VerdictChange> changes(EarlierMatrix before, SdkMatrix after) {
    List<VerdictChange> changes = new ArrayList<>();
    Set<EarlierColumn> missing = new HashSet<>(before.columns());
    Set<RowKey> rows = new HashSet<>();
    after.seps().forEach(sep -> sep.checked().forEach(line -> rows.add(key(sep, line))));
    for (int i = 0; i < after.columns().size(); i++) {
      SdkColumn column = after.columns().get(i);
      Optional<EarlierColumn> earlier = before.column(column);
      earlier.ifPresent(missing::remove);
      for (SepVerdicts sep : after.seps()) {
        for (RowLine line : sep.checked()) {
          Verdict now = line.verdicts().get(i).verdict();
          earlier
              .flatMap(each -> Optional.ofNullable(each.verdicts().get(key(sep, line))))
              .filter(was -> was != now)
              .map(was -> new VerdictChange(column.label(), key(sep, line), was, Optional.of(now)))
              .ifPresent(changes::add);
        }
      }
    }
    before.columns().stream()
        .filter(missing::contains)
        .filter(column -> after.columns().stream().noneMatch(now -> replaces(now, column)))
        .flatMap(column -> gone(column, rows))
        .forEach(changes::add);
    return changes;
  }

  /** A claim makes one column of all revisions of an SDK, which is no regression. */
  private static boolean replaces(SdkColumn column, EarlierColumn earlier) {
    String sdk = EarlierMatrix.withoutVersion(column.sdk().name());
    return column.isClaimed() && sdk.equals(EarlierMatrix.withoutVersion(earlier.sdk()));
  }

  /** The passed rows of a column that is missing, as far as the rows still exist. */
  private static Stream<VerdictChange> gone(EarlierColumn column, Set<RowKey> rows) {
    String label = column.sdk() + " (" + column.revision().orElse("inferred") + ")";
    return column.verdicts().entrySet().stream()
        .filter(each -> each.getValue() == Verdict.PASSED && rows.contains(each.getKey()))
        .map(each -> new VerdictChange(label, each.getKey(), each.getValue(), Optional.empty()))
        .sorted((a, b) -> a.row().check().compareTo(b.row().check()));
  }

  private static RowKey key(SepVerdicts sep, RowLine line) {
    return new RowKey(sep.sep().number(), line.row().name());
  }

  /** The changes for the worse. */
  public List<VerdictChange> regressions() {
    return changes.orElse(List.of()).stream().filter(VerdictChange::isRegression).toList();
  }

  /** The changes for the better. */
  public List<VerdictChange> improvements() {
    return changes.orElse(List.of()).stream().filter(VerdictChange::isImprovement).toList();
  }
}
