package io.github.seplint.manifest;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow.RowStatus;
import java.util.Comparator;
import java.util.List;

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
    return rows(RowStatus.TESTED, RowStatus.UNTESTED);
  }

  /** The rows with a reason why no check tests them. */
  public List<ManifestRow> excluded() {
    return rows(RowStatus.EXCLUDED);
  }

  /** The rows with neither check nor reason. */
  public List<ManifestRow> unkeyed() {
    return rows(RowStatus.UNKEYED);
  }

  /** The rows whose check was emitted. */
  public List<ManifestRow> tested() {
    return rows(RowStatus.TESTED);
  }

  /** The rows whose check was not emitted. */
  public List<ManifestRow> untested() {
    return rows(RowStatus.UNTESTED);
  }

  private List<ManifestRow> rows(RowStatus... statuses) {
    List<RowStatus> wanted = List.of(statuses);
    return rows.stream().filter(row -> wanted.contains(row.status())).toList();
  }

  /** The same SEP with other rows and untracked checks. */
  SepCoverage with(List<ManifestRow> newRows, List<String> newUntracked) {
    return new SepCoverage(number, yaml, specUrl, newRows, newUntracked);
  }

  public RowCounts counts() {
    return new RowCounts(
        tested().size(), untested().size(), excluded().size(), untracked.size(), unkeyed().size());
  }
}
