package io.github.seplint.coverage;

import io.github.seplint.coverage.SepChange.Kind;
import io.github.seplint.coverage.SepRow.Disposition;
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

  private SepComparison(TracedSep before, TracedSep after) {
    this.before = before;
    this.after = after;
  }

  /** What has changed, kind by kind; nothing if the two are equal. */
  public static List<SepChange> of(TracedSep before, TracedSep after) {
    SepComparison comparison = new SepComparison(before, after);
    if (!before.equals(after)) {
      comparison.compare();
    }
    comparison.changes.sort((a, b) -> a.kind().compareTo(b.kind()));
    return List.copyOf(comparison.changes);
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
    rows(SepRow.of(before), SepRow.of(after));
    untracked();
  }

  private void rows(List<SepRow> older, List<SepRow> newer) {
    RowPairs pairs = RowPairs.of(older, newer);
    for (int i = 0; i < newer.size(); i++) {
      SepRow row = newer.get(i);
      Optional<SepRow> was = pairs.partner(i).map(older::get);
      if (was.isPresent()) {
        row(was.get(), row);
      } else {
        add(Kind.ROW_ADDED, row.name(), Optional.empty(), Optional.of(row.text()));
      }
    }
    pairs
        .gone()
        .forEach(
            row -> add(Kind.ROW_REMOVED, row.name(), Optional.of(row.text()), Optional.empty()));
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

  private void row(SepRow was, SepRow is) {
    if (was.disposition() != is.disposition()) {
      disposition(was, is);
    } else {
      values(Kind.REKEYED, is, was.check(), is.check());
      values(Kind.REASON_CHANGED, is, was.reason(), is.reason());
    }
    if (was.tested() != is.tested()) {
      Kind kind = is.tested() ? Kind.NEWLY_TESTED : Kind.NO_LONGER_TESTED;
      add(kind, (is.tested() ? is : was).name(), Optional.empty(), Optional.empty());
    }
    texts(Kind.REWORDED, is.name(), was.text(), is.text());
    if (was.disposition() == is.disposition()) {
      values(Kind.URL_CHANGED, is, was.url(), is.url());
    }
    values(Kind.ISSUE_CHANGED, is, was.issue(), is.issue());
  }

  private void disposition(SepRow was, SepRow is) {
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

  private void values(Kind kind, SepRow row, Optional<String> was, Optional<String> is) {
    if (!was.equals(is)) {
      add(kind, row.name(), was, is);
    }
  }

  private void add(Kind kind, String subject, Optional<String> was, Optional<String> is) {
    changes.add(new SepChange(after.number(), kind, subject, was, is));
  }
}
