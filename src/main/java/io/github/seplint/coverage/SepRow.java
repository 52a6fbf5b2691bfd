package io.github.seplint.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of any kind, for comparison.
 *
 * @param check empty unless the row has a check
 * @param reason empty unless the row is excluded
 */
public record SepRow(
    Disposition disposition,
    boolean tested,
    Optional<String> check,
    Optional<String> reason,
    String text,
    Optional<String> url,
    Optional<String> issue) {

  /** What a row says of how it is tested. */
  public enum Disposition {
    CHECKED,
    EXCLUDED,
    UNKEYED
  }

  /** All rows, kind by kind, each in the order of the file. */
  static List<SepRow> of(TracedSep sep) {
    List<SepRow> rows = new ArrayList<>();
    sep.requirements()
        .forEach(
            row ->
                rows.add(
                    new SepRow(
                        Disposition.CHECKED,
                        row.tested(),
                        Optional.of(row.check()),
                        Optional.empty(),
                        row.text(),
                        row.url(),
                        row.issue())));
    sep.excluded()
        .forEach(
            row ->
                rows.add(
                    new SepRow(
                        Disposition.EXCLUDED,
                        false,
                        Optional.empty(),
                        Optional.of(row.reason()),
                        row.text(),
                        Optional.empty(),
                        row.issue())));
    sep.unkeyed()
        .forEach(
            row ->
                rows.add(
                    new SepRow(
                        Disposition.UNKEYED,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        row.text(),
                        row.url(),
                        row.issue())));
    return rows;
  }

  /** What people know it by: its check id, or else its text. */
  public String name() {
    return check.orElse(text);
  }
}
