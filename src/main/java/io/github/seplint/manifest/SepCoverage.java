package io.github.seplint.manifest;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow.Disposition;
import io.github.seplint.manifest.ManifestRow.RowStatus;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of one SEP in a manifest.
 *
 * @param number of the SEP
 * @param yaml path of its traceability file, with {@code /} between its parts
 * @param specUrl the file's {@code spec_url}
 * @param rows by disposition, then in the order of the file
 * @param untracked check ids of this SEP that were emitted but that no row declares, sorted
 */
public record SepCoverage(
    long number, String yaml, String specUrl, List<ManifestRow> rows, List<String> untracked) {

  public SepCoverage {
    rows = rows.stream().sorted(Comparator.comparing(ManifestRow::disposition)).toList();
    untracked = List.copyOf(untracked);
  }

  /** The rows with a check. */
  public List<ManifestRow> requirements() {
    return rows(row -> row.disposition() == Disposition.CHECKED);
  }

  /** The rows with a reason why no check tests them. */
  public List<ManifestRow> excluded() {
    return rows(row -> row.disposition() == Disposition.EXCLUDED);
  }

  /** The rows with neither check nor reason. */
  public List<ManifestRow> unkeyed() {
    return rows(row -> row.disposition() == Disposition.UNKEYED);
  }

  /** The rows whose check was emitted. */
  public List<ManifestRow> tested() {
    return rows(row -> row.status() == RowStatus.TESTED);
  }

  /** The rows whose check was not emitted. */
  public List<ManifestRow> untested() {
    return rows(row -> row.status() == RowStatus.UNTESTED);
  }

  private List<ManifestRow> rows(Predicate<ManifestRow> predicate) {
    return rows.stream().filter(predicate).toList();
  }

  /** The same SEP without test results. */
  SepCoverage withoutRun() {
    return new SepCoverage(
        number, yaml, specUrl, rows.stream().map(row -> row.withTested(false)).toList(), List.of());
  }

  /** The same SEP without rows. */
  SepCoverage withoutRows() {
    return new SepCoverage(number, yaml, specUrl, List.of(), List.of());
  }

  public RowCounts counts() {
    int tested = 0;
    int untested = 0;
    int excluded = 0;
    int unkeyed = 0;
    for (ManifestRow row : rows) {
      switch (row.status()) {
        case TESTED -> tested++;
        case UNTESTED -> untested++;
        case EXCLUDED -> excluded++;
        case UNKEYED -> unkeyed++;
      }
    }
    return new RowCounts(tested, untested, excluded, untracked.size(), unkeyed);
  }
}
