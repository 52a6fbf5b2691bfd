package io.github.seplint.manifest;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow.Disposition;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    RowCounts before,
    RowCounts after,
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

  /** Tells two states of one SEP apart. */
  public static final class SepComparison {
    private final SepCoverage before;
    private final SepCoverage after;
    private final List<SepChange> changes = new ArrayList<>();
    private final List<RowChange> rows = new ArrayList<>();

    private SepComparison(SepCoverage before, SepCoverage after) {
      this.before = before;
      this.after = after;
    }

    /** Compares two states; nothing has changed if they are equal. */
    static SepComparison between(SepCoverage before, SepCoverage after) {
      SepComparison comparison = new SepComparison(before, after);
      if (!before.equals(after)) {
        comparison.compare();
      }
      return comparison;
    }

    /** What has changed, kind by kind; nothing if the two are equal. */
    public static List<SepChange> of(SepCoverage before, SepCoverage after) {
      SepComparison comparison = between(before, after);
      List<SepChange> all = new ArrayList<>(comparison.changes);
      comparison.rows.forEach(row -> all.addAll(row.changes()));
      all.sort((a, b) -> a.kind().compareTo(b.kind()));
      return List.copyOf(all);
    }

    /** What has changed of the SEP itself. */
    List<SepChange> changes() {
      return List.copyOf(changes);
    }

    /**
     * The rows that have changed: those that are there in their order, then those that are gone.
     */
    List<RowChange> rows() {
      return List.copyOf(rows);
    }

    /** A SEP that is new. */
    public static SepChange added(SepCoverage sep) {
      return new SepChange(
          sep.number(), ChangeKind.SEP_ADDED, sep.yaml(), Optional.empty(), Optional.empty());
    }

    /** A SEP that is gone. */
    public static SepChange removed(SepCoverage sep) {
      return new SepChange(
          sep.number(), ChangeKind.SEP_REMOVED, sep.yaml(), Optional.empty(), Optional.empty());
    }

    private void compare() {
      texts(ChangeKind.FILE_MOVED, after.yaml(), before.yaml(), after.yaml());
      texts(ChangeKind.SPEC_URL_CHANGED, after.yaml(), before.specUrl(), after.specUrl());
      rows(before.rows(), after.rows());
      untracked();
    }

    private void rows(List<ManifestRow> older, List<ManifestRow> newer) {
      RowMatcher pairs = RowMatcher.of(older, newer);
      for (int i = 0; i < newer.size(); i++) {
        add(RowChange.of(after.number(), pairs.partner(i).map(older::get), newer.get(i)));
      }
      pairs.gone().forEach(row -> add(RowChange.removed(after.number(), row)));
      for (Disposition kind : Disposition.values()) {
        if (pairs.isReordered(kind)) {
          add(ChangeKind.REORDERED, name(kind), Optional.empty(), Optional.empty());
        }
      }
    }

    private static String name(Disposition kind) {
      return switch (kind) {
        case CHECKED -> "requirements";
        case EXCLUDED -> "excluded";
        case UNKEYED -> "unkeyed";
      };
    }

    private void untracked() {
      Set<String> older = new HashSet<>(before.untracked());
      Set<String> newer = new HashSet<>(after.untracked());
      for (String id : after.untracked()) {
        if (!older.contains(id)) {
          add(ChangeKind.NEWLY_UNTRACKED, id, Optional.empty(), Optional.empty());
        }
      }
      for (String id : before.untracked()) {
        if (!newer.contains(id)) {
          add(ChangeKind.NO_LONGER_UNTRACKED, id, Optional.empty(), Optional.empty());
        }
      }
      if (older.equals(newer) && !before.untracked().equals(after.untracked())) {
        add(ChangeKind.REORDERED, "untracked", Optional.empty(), Optional.empty());
      }
    }

    private void texts(ChangeKind kind, String subject, String was, String is) {
      if (!was.equals(is)) {
        add(kind, subject, Optional.of(was), Optional.of(is));
      }
    }

    private void add(RowChange change) {
      if (!change.changes().isEmpty()) {
        rows.add(change);
      }
    }

    private void add(ChangeKind kind, String subject, Optional<String> was, Optional<String> is) {
      changes.add(new SepChange(after.number(), kind, subject, was, is));
    }
  }

  /**
   * What has become of one thing of a SEP between two manifests.
   *
   * @param sep the SEP's number
   * @param subject what it is about: a check id, where there is none the text of a row; of the SEP
   *     itself the path of its file
   * @param before what was said: an id, a text, a reason or a link, as the kind has it
   * @param after what is said now
   */
  public record SepChange(
      long sep, ChangeKind kind, String subject, Optional<String> before, Optional<String> after) {

    /** The kinds of changes, in the order in which they are told. */
    public enum ChangeKind {
      /** The SEP was not in the manifest before. */
      SEP_ADDED("not in the manifest yet"),
      /** The SEP is not in the manifest any more. */
      SEP_REMOVED("has no file any more"),
      /** The file has another path. */
      FILE_MOVED("its file has moved"),
      /** The file has another {@code spec_url}. */
      SPEC_URL_CHANGED("spec_url has changed"),
      /** A row is new: {@code after} is its text. */
      ROW_ADDED("row added"),
      /** A row is gone: {@code before} was its text. */
      ROW_REMOVED("row removed"),
      /** The check of a row is emitted now. */
      NEWLY_TESTED("newly tested"),
      /** The check of a row is not emitted any more. */
      NO_LONGER_TESTED("no longer tested"),
      /** A row has another check id. */
      REKEYED("check id has changed"),
      /** A row has another text. */
      REWORDED("text has changed"),
      /** A row has a reason now and no check: {@code before} was its id, if it had one. */
      NEWLY_EXCLUDED("newly excluded"),
      /** A row has a check now and no reason: {@code before} was the reason. */
      NO_LONGER_EXCLUDED("no longer excluded"),
      /** A row has a check now, and had neither that nor a reason. */
      NEWLY_KEYED("has a check id now"),
      /** A row has neither check nor reason any more. */
      NEWLY_UNKEYED("has neither check nor reason any more"),
      /** A row is excluded for another reason. */
      REASON_CHANGED("reason has changed"),
      /** A row has another {@code url}. */
      URL_CHANGED("url has changed"),
      /** A row has another {@code issue}. */
      ISSUE_CHANGED("issue has changed"),
      /** A check is emitted that no row declares. */
      NEWLY_UNTRACKED("newly untracked"),
      /** A check is not emitted any more, or a row declares it now. */
      NO_LONGER_UNTRACKED("no longer untracked"),
      /** What stands in both stands in another order. */
      REORDERED("in another order"),
      /** The older manifest counts its own rows wrong. */
      MISCOUNTED("summary does not count its rows");

      private final String words;

      ChangeKind(String words) {
        this.words = words;
      }

      /** For people; what it is about comes behind. */
      public String words() {
        return words;
      }
    }
  }

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
                      sep,
                      ChangeKind.ROW_ADDED,
                      is.name(),
                      Optional.empty(),
                      Optional.of(is.text())));
      return new RowChange(was, Optional.of(is), changes);
    }

    static RowChange removed(long sep, ManifestRow was) {
      SepChange change =
          new SepChange(
              sep, ChangeKind.ROW_REMOVED, was.name(), Optional.of(was.text()), Optional.empty());
      return new RowChange(Optional.of(was), Optional.empty(), List.of(change));
    }

    /** The row as it is, or as it was when it went. */
    public ManifestRow row() {
      return after.or(() -> before).orElseThrow();
    }

    public boolean is(ChangeKind kind) {
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
          values(ChangeKind.REKEYED, was.check(), is.check());
          values(ChangeKind.REASON_CHANGED, was.reason(), is.reason());
          values(ChangeKind.URL_CHANGED, was.url(), is.url());
        } else {
          disposition();
        }
        if (was.tested() != is.tested()) {
          ChangeKind kind = is.tested() ? ChangeKind.NEWLY_TESTED : ChangeKind.NO_LONGER_TESTED;
          add(kind, (is.tested() ? is : was).name(), Optional.empty(), Optional.empty());
        }
        values(ChangeKind.REWORDED, Optional.of(was.text()), Optional.of(is.text()));
        values(ChangeKind.ISSUE_CHANGED, was.issue(), is.issue());
        changes.sort((a, b) -> a.kind().compareTo(b.kind()));
        return changes;
      }

      private void disposition() {
        switch (is.disposition()) {
          case CHECKED ->
              add(
                  was.disposition() == Disposition.EXCLUDED
                      ? ChangeKind.NO_LONGER_EXCLUDED
                      : ChangeKind.NEWLY_KEYED,
                  is.name(),
                  was.reason(),
                  is.check());
          case EXCLUDED -> add(ChangeKind.NEWLY_EXCLUDED, is.name(), was.check(), is.reason());
          case UNKEYED ->
              add(
                  ChangeKind.NEWLY_UNKEYED,
                  is.name(),
                  was.check().or(was::reason),
                  Optional.empty());
        }
      }

      private void values(ChangeKind kind, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
          add(kind, is.name(), before, after);
        }
      }

      private void add(
          ChangeKind kind, String subject, Optional<String> before, Optional<String> after) {
        changes.add(new SepChange(sep, kind, subject, before, after));
      }
    }
  }
}
