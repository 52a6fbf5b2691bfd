package io.github.seplint.manifest;

import io.github.seplint.manifest.CorpusDiff.CorpusState.Run;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import io.github.seplint.manifest.SepDiff.SepComparison;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has changed between two states of all SEPs. Where the run of either is not known, nothing is
 * said of what is tested.
 *
 * @param seps those that have changed, ascending; that rows stand in another order is no change
 */
public record CorpusDiff(CorpusState before, CorpusState after, List<SepDiff> seps) {
  public CorpusDiff {
    seps = List.copyOf(seps);
  }

  /** Tells two states apart. */
  public static CorpusDiff of(CorpusState before, CorpusState after) {
    boolean known = before.run() == Run.KNOWN && after.run() == Run.KNOWN;
    return known ? compare(before, after) : compare(before.withoutRun(), after.withoutRun());
  }

  private static CorpusDiff compare(CorpusState before, CorpusState after) {
    SortedMap<Long, SepCoverage> older = byNumber(before.manifest());
    SortedMap<Long, SepCoverage> newer = byNumber(after.manifest());
    SortedSet<Long> numbers = new TreeSet<>(older.keySet());
    numbers.addAll(newer.keySet());
    List<SepDiff> seps =
        numbers.stream()
            .map(each -> diff(Optional.ofNullable(older.get(each)), newer.get(each)))
            .filter(diff -> !diff.isEmpty())
            .toList();
    return new CorpusDiff(before, after, seps);
  }

  private static SortedMap<Long, SepCoverage> byNumber(Manifest manifest) {
    return manifest.seps().stream()
        .collect(
            Collectors.toMap(SepCoverage::number, Function.identity(), (a, b) -> b, TreeMap::new));
  }

  private static SepDiff diff(Optional<SepCoverage> before, @Nullable SepCoverage after) {
    if (after == null) {
      return removed(before.orElseThrow());
    }
    return before.map(was -> changed(was, after)).orElseGet(() -> added(after));
  }

  private static SepDiff changed(SepCoverage before, SepCoverage after) {
    SepComparison comparison = SepComparison.between(before, after);
    List<SepChange> own =
        comparison.changes().stream().filter(change -> counts(change, before, after)).toList();
    return new SepDiff(
        after.number(), after.yaml(), before.counts(), after.counts(), own, comparison.rows());
  }

  private static boolean counts(SepChange change, SepCoverage before, SepCoverage after) {
    return switch (change.kind()) {
      case REORDERED -> false;
      // Who looks from another folder has not moved the file.
      case FILE_MOVED ->
          !before.yaml().endsWith("/" + after.yaml())
              && !after.yaml().endsWith("/" + before.yaml());
      default -> true;
    };
  }

  private static SepDiff added(SepCoverage sep) {
    return new SepDiff(
        sep.number(),
        sep.yaml(),
        RowCounts.NONE,
        sep.counts(),
        List.of(SepComparison.added(sep)),
        SepComparison.between(sep.withoutRows(), sep).rows());
  }

  private static SepDiff removed(SepCoverage sep) {
    return new SepDiff(
        sep.number(),
        sep.yaml(),
        sep.counts(),
        RowCounts.NONE,
        List.of(SepComparison.removed(sep)),
        SepComparison.between(sep, sep.withoutRows()).rows());
  }

  /** Whether it is known of both states what is tested. */
  public boolean knowsRuns() {
    return before.run() == Run.KNOWN && after.run() == Run.KNOWN;
  }

  /** How many rows, or SEPs, have changed in each way. */
  public Map<ChangeKind, Integer> tally() {
    Map<ChangeKind, Integer> tally = new EnumMap<>(ChangeKind.class);
    seps.stream()
        .flatMap(SepDiff::changes)
        .forEach(change -> tally.merge(change.kind(), 1, Integer::sum));
    return tally;
  }

  /** How many rows are tested no more, or have lost their check. */
  public int regressions() {
    return seps.stream().mapToInt(sep -> sep.regressions().size()).sum();
  }

  /**
   * The rows of all SEPs at one time.
   *
   * @param name what the user calls it
   * @param manifest all of its rows count as untested where no run is known
   */
  public record CorpusState(String name, Manifest manifest, Run run) {

    /** Whether anybody knows what is tested. */
    public enum Run {
      KNOWN,
      UNKNOWN
    }

    public CorpusState {
      if (run == Run.UNKNOWN) {
        manifest = new Manifest(manifest.source(), untested(manifest.seps()));
      }
    }

    private static List<SepCoverage> untested(List<SepCoverage> seps) {
      return seps.stream().map(SepCoverage::withoutRun).toList();
    }

    public boolean isEmpty() {
      return manifest.seps().isEmpty();
    }

    /** The same, as if no run were known. */
    CorpusState withoutRun() {
      return run == Run.UNKNOWN ? this : new CorpusState(name, manifest, Run.UNKNOWN);
    }
  }
}
