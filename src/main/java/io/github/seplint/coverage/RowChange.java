package io.github.seplint.coverage;

import io.github.seplint.coverage.SepChange.Kind;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.ManifestRow.Disposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has become of one row.
 *
 * @param before empty of a row that is new
 * @param after empty of a row that is gone
 * @param changes kind by kind; none if it is what it was
 */
public record RowChange(
    Optional<ManifestRow> before, Optional<ManifestRow> after, List<SepChange> changes) {

  public RowChange {
    changes = List.copyOf(changes);
  }

  static RowChange of(long sep, Optional<ManifestRow> was, ManifestRow is) {
    List<SepChange> changes =
        was.isPresent()
            ? new Facets(sep, was.get(), is).all()
            : List.of(
                new SepChange(
                    sep, Kind.ROW_ADDED, is.name(), Optional.empty(), Optional.of(is.text())));
    return new RowChange(was, Optional.of(is), changes);
  }

  static RowChange removed(long sep, ManifestRow was) {
    SepChange change =
        new SepChange(sep, Kind.ROW_REMOVED, was.name(), Optional.of(was.text()), Optional.empty());
    return new RowChange(Optional.of(was), Optional.empty(), List.of(change));
  }

  /** The row as it is, or as it was when it went. */
  public ManifestRow row() {
    return after.or(() -> before).orElseThrow();
  }

  public boolean is(Kind kind) {
    return changes.stream().anyMatch(change -> change.kind() == kind);
  }

  /** Whether a row that was tested is not any more, or one that had a check has none. */
  public boolean isRegression() {
    boolean tested = before.filter(ManifestRow::tested).isPresent();
    boolean checked = before.filter(RowChange::isChecked).isPresent();
    return (tested && after.filter(ManifestRow::tested).isEmpty())
        || (checked && after.filter(RowChange::isChecked).isEmpty());
  }

  private static boolean isChecked(ManifestRow row) {
    return row.disposition() == Disposition.CHECKED;
  }

  /** Tells two states of one row apart. */
  private record Facets(long sep, ManifestRow was, ManifestRow is, List<SepChange> changes) {
    Facets(long sep, ManifestRow was, ManifestRow is) {
      this(sep, was, is, new ArrayList<>());
    }

    List<SepChange> all() {
      boolean sameKind = was.disposition() == is.disposition();
      if (sameKind) {
        values(Kind.REKEYED, was.check(), is.check());
        values(Kind.REASON_CHANGED, was.reason(), is.reason());
        values(Kind.URL_CHANGED, was.url(), is.url());
      } else {
        disposition();
      }
      if (was.tested() != is.tested()) {
        Kind kind = is.tested() ? Kind.NEWLY_TESTED : Kind.NO_LONGER_TESTED;
        add(kind, (is.tested() ? is : was).name(), Optional.empty(), Optional.empty());
      }
      values(Kind.REWORDED, Optional.of(was.text()), Optional.of(is.text()));
      values(Kind.ISSUE_CHANGED, was.issue(), is.issue());
      changes.sort((a, b) -> a.kind().compareTo(b.kind()));
      return changes;
    }

    private void disposition() {
      switch (is.disposition()) {
        case CHECKED ->
            add(
                was.disposition() == Disposition.EXCLUDED
                    ? Kind.NO_LONGER_EXCLUDED
                    : Kind.NEWLY_KEYED,
                is.name(),
                was.reason(),
                is.check());
        case EXCLUDED -> add(Kind.NEWLY_EXCLUDED, is.name(), was.check(), is.reason());
        case UNKEYED ->
            add(Kind.NEWLY_UNKEYED, is.name(), was.check().or(was::reason), Optional.empty());
      }
    }

    private void values(Kind kind, Optional<String> before, Optional<String> after) {
      if (!before.equals(after)) {
        add(kind, is.name(), before, after);
      }
    }

    private void add(Kind kind, String subject, Optional<String> before, Optional<String> after) {
      changes.add(new SepChange(sep, kind, subject, before, after));
    }
  }
}
