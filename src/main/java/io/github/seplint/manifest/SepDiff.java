package io.github.seplint.manifest;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestRow.Disposition;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes of one SEP.
 *
 * @param yaml the path of its file; of a removed SEP the former path
 * @param before the former rows; none of an added SEP
 * @param after the current rows; none of a removed SEP
 * @param own the changes of the SEP itself
 * @param rows the changed rows: current rows in their order, then removed rows
 */
public record SepDiff(
    long number,
    String yaml,
    RowCounts before,
    RowCounts after,
    List<SepChange> own,
    List<RowChange> rows) {

  /** Compares two states of a SEP. */
  public static SepDiff between(SepCoverage before, SepCoverage after) {
    List<SepChange> own = new ArrayList<>();
    List<RowChange> rows = new ArrayList<>();
    if (!before.equals(after)) {
      long sep = after.number();
      addIfDifferent(own, after, ChangeKind.FILE_MOVED, before.yaml(), after.yaml());
      addIfDifferent(own, after, ChangeKind.SPEC_URL_CHANGED, before.specUrl(), after.specUrl());
      RowMatcher matches = new RowMatcher(before.rows(), after.rows());
      for (int i = 0; i < after.rows().size(); i++) {
        RowChange change = RowChange.of(sep, matches.partner(i), after.rows().get(i));
        if (!change.changes().isEmpty()) {
          rows.add(change);
        }
      }
      matches.removed().forEach(row -> rows.add(RowChange.removed(sep, row)));
      for (Disposition kind : Disposition.values()) {
        if (matches.isReordered(kind)) {
          own.add(SepChange.of(sep, ChangeKind.REORDERED, name(kind)));
        }
      }
      compareUntracked(before, after, own);
    }
    return of(before, after, own, rows);
  }

  private static SepDiff of(
      SepCoverage before, SepCoverage after, List<SepChange> own, List<RowChange> rows) {
    return new SepDiff(after.number(), after.yaml(), before.counts(), after.counts(), own, rows);
  }

  private static void addIfDifferent(
      List<SepChange> changes, SepCoverage sep, ChangeKind kind, String before, String after) {
    if (!before.equals(after)) {
      changes.add(
          new SepChange(sep.number(), kind, sep.yaml(), Optional.of(before), Optional.of(after)));
    }
  }

  /** The key of such rows in a manifest. */
  private static String name(Disposition kind) {
    return kind == Disposition.CHECKED ? "requirements" : kind.name().toLowerCase(Locale.ROOT);
  }

  private static void compareUntracked(
      SepCoverage before, SepCoverage after, List<SepChange> changes) {
    Set<String> older = new LinkedHashSet<>(before.untracked());
    Set<String> newer = new LinkedHashSet<>(after.untracked());
    if (older.equals(newer) && !before.untracked().equals(after.untracked())) {
      changes.add(SepChange.of(after.number(), ChangeKind.REORDERED, "untracked"));
    }
    newer.removeAll(before.untracked());
    older.removeAll(after.untracked());
    newer.forEach(id -> changes.add(SepChange.of(after.number(), ChangeKind.NEWLY_UNTRACKED, id)));
    older.forEach(
        id -> changes.add(SepChange.of(after.number(), ChangeKind.NO_LONGER_UNTRACKED, id)));
  }

  /** The changes of an added SEP. */
  static SepDiff added(SepCoverage sep) {
    return ofOne(ChangeKind.SEP_ADDED, sep.with(List.of(), List.of()), sep);
  }

  /** The changes of a removed SEP. */
  static SepDiff removed(SepCoverage sep) {
    return ofOne(ChangeKind.SEP_REMOVED, sep, sep.with(List.of(), List.of()));
  }

  private static SepDiff ofOne(ChangeKind kind, SepCoverage before, SepCoverage after) {
    SepChange change = SepChange.of(after.number(), kind, after.yaml());
    return of(before, after, List.of(change), between(before, after).rows());
  }

  boolean isEmpty() {
    return own.isEmpty() && rows.isEmpty();
  }

  /** All changes: those of the SEP, then row by row. */
  public Stream<SepChange> changes() {
    return Stream.concat(own.stream(), rows.stream().flatMap(row -> row.changes().stream()));
  }

  /** The number of changes of each kind. */
  public Map<ChangeKind, Integer> tally() {
    return tally(changes());
  }

  static Map<ChangeKind, Integer> tally(Stream<SepChange> changes) {
    Map<ChangeKind, Integer> tally = new EnumMap<>(ChangeKind.class);
    changes.forEach(change -> tally.merge(change.kind(), 1, Integer::sum));
    return tally;
  }

  /** All changes by kind. */
  public List<SepChange> changesByKind() {
    return changes().sorted(Comparator.comparing(SepChange::kind)).toList();
  }

  /** The rows that are no longer tested, or no longer have a check. */
  public List<RowChange> regressions() {
    return rows.stream().filter(RowChange::isRegression).toList();
  }

  /**
   * One change of a SEP or of one of its rows.
   *
   * @param sep the SEP's number
   * @param subject a check id, or the text of a row that has none; for a change of the SEP itself
   *     the path of its file
   * @param before the former id, text, reason or link, depending on the kind
   * @param after the current one
   */
  public record SepChange(
      long sep, ChangeKind kind, String subject, Optional<String> before, Optional<String> after) {

    static SepChange of(long sep, ChangeKind kind, String subject) {
      return new SepChange(sep, kind, subject, Optional.empty(), Optional.empty());
    }

    /** The kinds of changes, in the order in which they are reported. */
    public enum ChangeKind {
      SEP_ADDED("SEP", " added"),
      SEP_REMOVED("SEP", " removed"),
      FILE_MOVED("file", " moved"),
      SPEC_URL_CHANGED("spec_url", " changed"),
      /** {@code after} is the text of the row. */
      ROW_ADDED("row", " added"),
      /** {@code before} was the text of the row. */
      ROW_REMOVED("row", " removed"),
      NEWLY_TESTED("", "newly tested"),
      NO_LONGER_TESTED("", "no longer tested"),
      REKEYED("check id", " changed"),
      REWORDED("text", " changed"),
      /** A row got a reason instead of a check: {@code before} was its id, if it had one. */
      NEWLY_EXCLUDED("", "newly excluded"),
      /** A row got a check instead of a reason: {@code before} was the reason. */
      NO_LONGER_EXCLUDED("", "no longer excluded"),
      /** A row that had neither check nor reason got a check. */
      NEWLY_KEYED("check id", " added"),
      /** A row lost its check or reason. */
      NEWLY_UNKEYED("", "newly unkeyed"),
      REASON_CHANGED("reason", " changed"),
      URL_CHANGED("url", " changed"),
      ISSUE_CHANGED("issue", " changed"),
      /** A check that no row declares is now emitted. */
      NEWLY_UNTRACKED("", "newly untracked"),
      /** A check that no row declared is no longer emitted, or a row declares it now. */
      NO_LONGER_UNTRACKED("", "no longer untracked"),
      REORDERED("", "order changed"),
      /** The older manifest has a summary that does not match its rows. */
      MISCOUNTED("", "summary does not match its rows");

      private final String noun;
      private final String verb;

      ChangeKind(String noun, String verb) {
        this.noun = noun;
        this.verb = verb;
      }

      /** The description for people. */
      public String label() {
        return noun + verb;
      }

      /** The description of several changes of this kind: {@code 2 rows added}. */
      public String label(int number) {
        String plural = noun.isEmpty() || number == 1 ? noun : noun + "s";
        return number + " " + plural + verb;
      }
    }
  }

  /**
   * The changes of one row.
   *
   * @param before the former row; empty for an added row
   * @param after the current row; empty for a removed row
   * @param changes by kind; none if the row is unchanged
   */
  public record RowChange(
      Optional<ManifestRow> before, Optional<ManifestRow> after, List<SepChange> changes) {

    private static RowChange of(long sep, Optional<ManifestRow> before, ManifestRow after) {
      RowComparison changes = new RowComparison(sep, after.name(), new ArrayList<>());
      before.ifPresentOrElse(
          row -> changes.compare(row, after),
          () -> changes.add(ChangeKind.ROW_ADDED, Optional.empty(), Optional.of(after.text())));
      return new RowChange(before, Optional.of(after), changes.found());
    }

    private static RowChange removed(long sep, ManifestRow row) {
      SepChange change =
          new SepChange(
              sep, ChangeKind.ROW_REMOVED, row.name(), Optional.of(row.text()), Optional.empty());
      return new RowChange(Optional.of(row), Optional.empty(), List.of(change));
    }

    /** The current row, or the removed one. */
    public ManifestRow row() {
      return after.or(() -> before).orElseThrow();
    }

    public boolean is(ChangeKind kind) {
      return changes.stream().anyMatch(change -> change.kind() == kind);
    }

    /** Returns true if the row is no longer tested, or no longer has a check. */
    public boolean isRegression() {
      boolean untested =
          before.filter(ManifestRow::tested).isPresent()
              && after.filter(ManifestRow::tested).isEmpty();
      boolean unchecked =
          before.flatMap(ManifestRow::check).isPresent()
              && after.flatMap(ManifestRow::check).isEmpty();
      return untested || unchecked;
    }
  }

  /** Compares two states of a row. */
  private record RowComparison(long sep, String subject, List<SepChange> found) {

    void compare(ManifestRow before, ManifestRow after) {
      if (before.disposition() == after.disposition()) {
        addIfDifferent(ChangeKind.REKEYED, before.check(), after.check());
        addIfDifferent(ChangeKind.REASON_CHANGED, before.reason(), after.reason());
        addIfDifferent(ChangeKind.URL_CHANGED, before.url(), after.url());
      } else {
        addDisposition(before, after);
      }
      if (before.tested() != after.tested()) {
        found.add(
            after.tested()
                ? SepChange.of(sep, ChangeKind.NEWLY_TESTED, after.name())
                : SepChange.of(sep, ChangeKind.NO_LONGER_TESTED, before.name()));
      }
      addIfDifferent(ChangeKind.REWORDED, Optional.of(before.text()), Optional.of(after.text()));
      addIfDifferent(ChangeKind.ISSUE_CHANGED, before.issue(), after.issue());
      found.sort(Comparator.comparing(SepChange::kind));
    }

    private void addDisposition(ManifestRow before, ManifestRow after) {
      switch (after.disposition()) {
        case CHECKED ->
            add(
                before.disposition() == Disposition.EXCLUDED
                    ? ChangeKind.NO_LONGER_EXCLUDED
                    : ChangeKind.NEWLY_KEYED,
                before.reason(),
                after.check());
        case EXCLUDED -> add(ChangeKind.NEWLY_EXCLUDED, before.check(), after.reason());
        case UNKEYED ->
            add(ChangeKind.NEWLY_UNKEYED, before.check().or(before::reason), Optional.empty());
      }
    }

    private void addIfDifferent(ChangeKind kind, Optional<String> older, Optional<String> newer) {
      if (!older.equals(newer)) {
        add(kind, older, newer);
      }
    }

    private void add(ChangeKind kind, Optional<String> older, Optional<String> newer) {
      found.add(new SepChange(sep, kind, subject, older, newer));
    }
  }
}
