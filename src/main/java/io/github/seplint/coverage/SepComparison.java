package io.github.seplint.coverage;

import io.github.seplint.coverage.SepChange.Kind;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.ManifestRow.Disposition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells two states of one SEP apart. */
public final class SepComparison {
  private final TracedSep before;
  private final TracedSep after;
  private final List<SepChange> changes = new ArrayList<>();
  private final List<RowChange> rows = new ArrayList<>();

  private SepComparison(TracedSep before, TracedSep after) {
    this.before = before;
    this.after = after;
  }

  /** Compares two states; nothing has changed if they are equal. */
  static SepComparison between(TracedSep before, TracedSep after) {
    SepComparison comparison = new SepComparison(before, after);
    if (!before.equals(after)) {
      comparison.compare();
    }
    return comparison;
  }

  /** What has changed, kind by kind; nothing if the two are equal. */
  public static List<SepChange> of(TracedSep before, TracedSep after) {
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

  /** The rows that have changed: those that are there in their order, then those that are gone. */
  List<RowChange> rows() {
    return List.copyOf(rows);
  }

  /** A SEP that is new. */
  public static SepChange added(TracedSep sep) {
    return new SepChange(
        sep.number(), Kind.SEP_ADDED, sep.yaml(), Optional.empty(), Optional.empty());
  }

  /** A SEP that is gone. */
  public static SepChange removed(TracedSep sep) {
    return new SepChange(
        sep.number(), Kind.SEP_REMOVED, sep.yaml(), Optional.empty(), Optional.empty());
  }

  private void compare() {
    texts(Kind.FILE_MOVED, after.yaml(), before.yaml(), after.yaml());
    texts(Kind.SPEC_URL_CHANGED, after.yaml(), before.specUrl(), after.specUrl());
    rows(before.rows(), after.rows());
    untracked();
  }

  private void rows(List<ManifestRow> older, List<ManifestRow> newer) {
    RowPairs pairs = RowPairs.of(older, newer);
    for (int i = 0; i < newer.size(); i++) {
      add(RowChange.of(after.number(), pairs.partner(i).map(older::get), newer.get(i)));
    }
    pairs.gone().forEach(row -> add(RowChange.removed(after.number(), row)));
    for (Disposition kind : Disposition.values()) {
      if (pairs.isReordered(kind)) {
        add(Kind.REORDERED, name(kind), Optional.empty(), Optional.empty());
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
        add(Kind.NEWLY_UNTRACKED, id, Optional.empty(), Optional.empty());
      }
    }
    for (String id : before.untracked()) {
      if (!newer.contains(id)) {
        add(Kind.NO_LONGER_UNTRACKED, id, Optional.empty(), Optional.empty());
      }
    }
    if (older.equals(newer) && !before.untracked().equals(after.untracked())) {
      add(Kind.REORDERED, "untracked", Optional.empty(), Optional.empty());
    }
  }

  private void texts(Kind kind, String subject, String was, String is) {
    if (!was.equals(is)) {
      add(kind, subject, Optional.of(was), Optional.of(is));
    }
  }

  private void add(RowChange change) {
    if (!change.changes().isEmpty()) {
      rows.add(change);
    }
  }

  private void add(Kind kind, String subject, Optional<String> was, Optional<String> is) {
    changes.add(new SepChange(after.number(), kind, subject, was, is));
  }
}
