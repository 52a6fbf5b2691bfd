package io.github.seplint.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestReader.ManifestFile;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ManifestComparisonTest {
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void nothingHasChangedOnlyWhereAllIsEqual() {
    long seed = 7101;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int equal = 0;
    for (int i = 0; i < 20_000; i++) {
      SepCoverage before = sep(random);
      SepCoverage after = sep(random);
      boolean same = before.equals(after);
      equal += same ? 1 : 0;
      assertEquals(
          same,
          SepDiff.between(before, after).changesByKind().isEmpty(),
          () -> before + "\n" + after);
    }
    int found = equal;
    assertFalse(equal < 10, () -> "only " + found + " pairs were equal");
  }

  @Test
  void aRowKeepsItsNameThroughWhateverElseChanges() {
    SepCoverage before =
        sep(
            List.of(row("a", true, "one"), row("b", false, "two"), row("c", false, "three")),
            List.of(
                ManifestRow.excluded("four", "why four", NONE),
                ManifestRow.excluded("five", "w", NONE)));
    SepCoverage after =
        sep(
            List.of(row("a", false, "uno"), row("z", true, "two"), row("d", true, "four")),
            List.of(
                ManifestRow.excluded("three", "too dark", NONE),
                ManifestRow.excluded("six", "w", NONE)));
    assertEquals(
        List.of(
            new SepChange(7101, ChangeKind.NEWLY_TESTED, "z", NONE, NONE),
            new SepChange(7101, ChangeKind.NEWLY_TESTED, "d", NONE, NONE),
            new SepChange(7101, ChangeKind.NO_LONGER_TESTED, "a", NONE, NONE),
            new SepChange(7101, ChangeKind.REKEYED, "z", Optional.of("b"), Optional.of("z")),
            new SepChange(7101, ChangeKind.REWORDED, "a", Optional.of("one"), Optional.of("uno")),
            new SepChange(
                7101, ChangeKind.REWORDED, "six", Optional.of("five"), Optional.of("six")),
            new SepChange(
                7101,
                ChangeKind.NEWLY_EXCLUDED,
                "three",
                Optional.of("c"),
                Optional.of("too dark")),
            new SepChange(
                7101,
                ChangeKind.NO_LONGER_EXCLUDED,
                "d",
                Optional.of("why four"),
                Optional.of("d"))),
        SepDiff.between(before, after).changesByKind());
  }

  @Test
  void manyRowsOfOneReasonAreNotTakenForEachOther() {
    SepCoverage before =
        sep(
            List.of(),
            List.of(ManifestRow.excluded("a", "w", NONE), ManifestRow.excluded("b", "w", NONE)));
    SepCoverage after =
        sep(
            List.of(),
            List.of(ManifestRow.excluded("c", "w", NONE), ManifestRow.excluded("d", "w", NONE)));
    assertEquals(
        List.of(
            ChangeKind.ROW_ADDED,
            ChangeKind.ROW_ADDED,
            ChangeKind.ROW_REMOVED,
            ChangeKind.ROW_REMOVED),
        SepDiff.between(before, after).changesByKind().stream().map(SepChange::kind).toList());
  }

  @Test
  void addedAndRemovedSepsAreReported() {
    SepCoverage one = sep(List.of(), List.of());
    Manifest empty = new Manifest(NONE, List.of());
    Manifest full = new Manifest(NONE, List.of(one));
    assertEquals(
        List.of(new SepChange(7101, ChangeKind.SEP_ADDED, "f", NONE, NONE)), changes(empty, full));
    assertEquals(
        List.of(new SepChange(7101, ChangeKind.SEP_REMOVED, "f", NONE, NONE)),
        changes(full, empty));
  }

  private static List<SepChange> changes(Manifest before, Manifest after) {
    SortedMap<Long, RowCounts> summaries = new TreeMap<>();
    before.seps().forEach(sep -> summaries.put(sep.number(), sep.counts()));
    ManifestComparison comparison =
        new ManifestComparison(
            new ManifestFile(before, summaries, List.copyOf(summaries.keySet())));
    after.seps().forEach(comparison::add);
    return comparison.changes();
  }

  /** A SEP of few rows of few words, so that two are often much alike. */
  private static SepCoverage sep(Random random) {
    List<ManifestRow> rows = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      switch (random.nextInt(3)) {
        case 0 -> rows.add(row(word(random), random.nextBoolean(), word(random)));
        case 1 -> rows.add(ManifestRow.excluded(word(random), word(random), maybe(random)));
        default -> rows.add(ManifestRow.unkeyed(word(random), maybe(random), NONE));
      }
    }
    List<String> untracked = random.nextInt(5) > 0 ? List.of() : List.of(word(random), "a");
    return new SepCoverage(7101, "f", "u", rows, untracked);
  }

  private static String word(Random random) {
    return random.nextBoolean() ? "a" : "b";
  }

  private static Optional<String> maybe(Random random) {
    return random.nextInt(4) == 0 ? Optional.of(word(random)) : NONE;
  }

  private static ManifestRow row(String check, boolean tested, String text) {
    return ManifestRow.checked(check, tested, text, NONE, NONE);
  }

  private static SepCoverage sep(List<ManifestRow> checked, List<ManifestRow> excluded) {
    return new SepCoverage(
        7101, "f", "u", Stream.concat(checked.stream(), excluded.stream()).toList(), List.of());
  }
}
