package io.github.seplint.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.manifest.CorpusDiff.CorpusState;
import io.github.seplint.manifest.CorpusDiff.CorpusState.Run;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.SepDiff.RowChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CorpusDiffTest {
  private static final Optional<String> NONE = Optional.empty();
  private static final String TOOL = "Clients SHOULD light the tool at dusk.";

  private static ManifestRow checked(String id, boolean tested, String text) {
    return ManifestRow.checked(id, tested, text, NONE, NONE);
  }

  private static ManifestRow excluded(String text, String reason) {
    return ManifestRow.excluded(text, reason, NONE);
  }

  private static SepCoverage sep(List<ManifestRow> checked, List<ManifestRow> excluded) {
    return new SepCoverage(
        7101,
        "sep-7101.yaml",
        "u",
        Stream.concat(checked.stream(), excluded.stream()).toList(),
        List.of());
  }

  private static CorpusState state(Run run, SepCoverage... seps) {
    return new CorpusState("state", new Manifest(NONE, List.of(seps)), run);
  }

  private static CorpusDiff diff(SepCoverage before, SepCoverage after) {
    return CorpusDiff.of(state(Run.KNOWN, before), state(Run.KNOWN, after));
  }

  private static List<RowChange> rows(SepCoverage before, SepCoverage after) {
    return diff(before, after).seps().stream().flatMap(sep -> sep.rows().stream()).toList();
  }

  private static Set<ChangeKind> kinds(RowChange row) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    row.changes().forEach(change -> kinds.add(change.kind()));
    return kinds;
  }

  @Test
  void aRowIsKnownByItsIdWhateverItSays() {
    List<RowChange> rows =
        rows(
            sep(
                List.of(checked("a", true, TOOL), checked("b", true, "Bells MUST ring.")),
                List.of()),
            sep(
                List.of(checked("a", true, "Bells MUST ring."), checked("b", true, TOOL)),
                List.of()));
    assertEquals(
        List.of(Set.of(ChangeKind.REWORDED), Set.of(ChangeKind.REWORDED)),
        rows.stream().map(CorpusDiffTest::kinds).toList());
  }

  @Test
  void aRowOfAnotherIdIsKnownByItsTextOrByOneThatIsLikeIt() {
    List<RowChange> rows =
        rows(
            sep(
                List.of(checked("a", true, TOOL), checked("b", true, "Bells MUST ring.")),
                List.of()),
            sep(
                List.of(
                    checked("x", true, "Bells MUST ring."),
                    checked("y", true, "Clients MUST light the tool at dusk.")),
                List.of()));
    assertEquals(
        List.of(Set.of(ChangeKind.REKEYED), Set.of(ChangeKind.REKEYED, ChangeKind.REWORDED)),
        rows.stream().map(CorpusDiffTest::kinds).toList());
  }

  @Test
  void theMostAlikeArePairedAndWhatIsUnlikeIsNot() {
    List<RowChange> rows =
        rows(
            sep(
                List.of(),
                List.of(
                    excluded("Clients MUST light the red tool at dusk.", "r"),
                    excluded("Clients MUST light the green tool at dusk.", "r"),
                    excluded("Whales are welcome.", "r"))),
            sep(
                List.of(),
                List.of(
                    excluded("Clients MUST light the green tool at dusk or in fog.", "r"),
                    excluded("Clients MUST light the red tool at dusk or in fog.", "r"),
                    excluded("Ropes SHOULD be coiled.", "r"))));
    assertEquals(
        List.of(
            "Clients MUST light the green tool at dusk.",
            "Clients MUST light the red tool at dusk."),
        rows.stream()
            .filter(row -> row.is(ChangeKind.REWORDED))
            .map(row -> row.before().orElseThrow().text())
            .toList());
    assertEquals(1, rows.stream().filter(row -> row.is(ChangeKind.ROW_ADDED)).count());
    assertEquals(1, rows.stream().filter(row -> row.is(ChangeKind.ROW_REMOVED)).count());
  }

  @Test
  void aRowThatIsTestedNoMoreOrHasLostItsCheckIsARegression() {
    SepCoverage before =
        sep(
            List.of(
                checked("a", true, "one sentence"),
                checked("b", true, "two boats"),
                checked("c", false, "three ropes and a knot"),
                checked("d", false, "four"),
                checked("e", false, "five")),
            List.of(excluded("six", "why")));
    SepCoverage after =
        new SepCoverage(
            7101,
            "sep-7101.yaml",
            "u",
            List.of(
                checked("a", false, "one sentence"),
                checked("e", true, "five"),
                checked("f", false, "seven seas"),
                excluded("three ropes and a knot", "not seen"),
                ManifestRow.unkeyed("four", NONE, NONE)),
            List.of());
    CorpusDiff diff = diff(before, after);
    assertEquals(
        List.of("a", "three ropes and a knot", "four", "b"),
        diff.seps().get(0).regressions().stream().map(row -> row.row().name()).toList());
    assertEquals(4, diff.regressions());
    assertEquals(0, diff(sep(List.of(), List.of()), after).regressions());
  }

  @Test
  void nothingIsSaidOfWhatIsTestedUnlessBothRunsAreKnown() {
    SepCoverage before = sep(List.of(checked("a", true, TOOL)), List.of());
    SepCoverage after = sep(List.of(checked("a", false, TOOL)), List.of());
    assertEquals(1, diff(before, after).regressions());
    for (CorpusDiff diff :
        List.of(
            CorpusDiff.of(state(Run.KNOWN, before), state(Run.UNKNOWN, after)),
            CorpusDiff.of(state(Run.UNKNOWN, before), state(Run.KNOWN, after)))) {
      assertFalse(diff.knowsRuns());
      assertEquals(List.of(), diff.seps());
    }
  }

  @Test
  void theOrderOfRowsIsNoChange() {
    ManifestRow one = checked("a", true, "one");
    ManifestRow two = checked("b", true, "two");
    assertEquals(
        List.of(), rows(sep(List.of(one, two), List.of()), sep(List.of(two, one), List.of())));
  }

  @Test
  void everyRowIsAccountedForOnce() {
    long seed = 7101;
    System.out.println("seed " + seed);
    RandomCorpus corpus = RandomCorpus.ofSentences(new Random(seed));
    for (int run = 0; run < 2_000; run++) {
      CorpusState before = corpus.state(3, Run.KNOWN);
      CorpusState after = corpus.state(3, Run.KNOWN);
      CorpusDiff diff = CorpusDiff.of(before, after);
      assertEquals(diff, CorpusDiff.of(before, after));
      Map<ChangeKind, Integer> tally = diff.tally();
      assertEquals(
          rows(after) - rows(before),
          tally.getOrDefault(ChangeKind.ROW_ADDED, 0)
              - tally.getOrDefault(ChangeKind.ROW_REMOVED, 0));
      assertEquals(List.of(), CorpusDiff.of(before, before).seps());
      for (SepDiff sep : diff.seps()) {
        List<ManifestRow> olds = sep.rows().stream().flatMap(row -> row.before().stream()).toList();
        assertTrue(olds.size() <= rows(sep.before()), "a row was paired twice");
      }
    }
  }

  private static int rows(CorpusState state) {
    return rows(state.manifest().counts());
  }

  private static int rows(RowCounts counts) {
    return counts.tested() + counts.untested() + counts.excluded() + counts.unkeyed();
  }

  /** Above the number of pairs that are all compared. */
  @Test
  void thousandsOfRowsAreMatchedBySimilarTexts() {
    List<ManifestRow> older = new ArrayList<>();
    List<ManifestRow> newer = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      older.add(checked("a" + i, true, "Clients MUST light tool number " + i + " at dusk."));
      newer.add(checked("b" + i, true, "Clients MUST light tool number " + i + " at dawn."));
    }
    Collections.shuffle(newer, new Random(7101));

    List<RowChange> rows = rows(sep(older, List.of()), sep(newer, List.of()));

    assertEquals(3_000, rows.size());
    for (RowChange row : rows) {
      assertEquals(Set.of(ChangeKind.REKEYED, ChangeKind.REWORDED), kinds(row));
      assertEquals(number(row.before().orElseThrow()), number(row.row()));
    }
  }

  private static String number(ManifestRow row) {
    return row.text().replaceAll("\\D", "");
  }

  /** No word is rare, so rows are compared with those at a similar position. */
  @Test
  void thousandsOfRowsWithOneTextAreMatchedInOrder() {
    List<ManifestRow> older = new ArrayList<>();
    List<ManifestRow> newer = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      older.add(checked("a" + i, true, "Clients MUST light the tool."));
      newer.add(checked("b" + i, true, "Clients MUST light the red tool."));
    }

    List<RowChange> rows = rows(sep(older, List.of()), sep(newer, List.of()));

    assertEquals(3_000, rows.size());
    for (RowChange row : rows) {
      String id = row.before().flatMap(ManifestRow::check).orElse("");
      assertEquals(row.row().name().substring(1), id.replace("a", ""));
    }
  }

  @Test
  void thousandsOfRowsAndTextsWithoutEndTakeNoTime() {
    List<ManifestRow> older = new ArrayList<>();
    List<ManifestRow> newer = new ArrayList<>();
    IntStream.range(0, 5_000)
        .forEach(
            i -> {
              older.add(excluded("Clients MUST light tool number " + i + " at dusk.", "r"));
              newer.add(excluded("Clients MUST light tool number " + i + " at dawn.", "r"));
            });
    String endless = "tool log ".repeat(100_000);
    SepCoverage one = sep(List.of(checked("a", true, endless)), List.of());
    SepCoverage two = sep(List.of(checked("b", true, endless + "bell")), List.of());
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          diff(sep(List.of(), older), sep(List.of(), newer));
          diff(one, two);
        });
  }
}
