package io.github.seplint.coverage;

import io.github.seplint.coverage.CorpusState.Run;
import io.github.seplint.coverage.SepChange.Kind;
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
    SortedMap<Long, TracedSep> older = byNumber(before.manifest());
    SortedMap<Long, TracedSep> newer = byNumber(after.manifest());
    SortedSet<Long> numbers = new TreeSet<>(older.keySet());
    numbers.addAll(newer.keySet());
    List<SepDiff> seps =
        numbers.stream()
            .map(each -> diff(Optional.ofNullable(older.get(each)), newer.get(each)))
            .filter(diff -> !diff.isEmpty())
            .toList();
    return new CorpusDiff(before, after, seps);
  }

  private static SortedMap<Long, TracedSep> byNumber(Manifest manifest) {
    return manifest.seps().stream()
        .collect(
            Collectors.toMap(TracedSep::number, Function.identity(), (a, b) -> b, TreeMap::new));
  }

  private static SepDiff diff(Optional<TracedSep> before, @Nullable TracedSep after) {
    if (after == null) {
      return removed(before.orElseThrow());
    }
    return before.map(was -> changed(was, after)).orElseGet(() -> added(after));
  }

  private static SepDiff changed(TracedSep before, TracedSep after) {
    SepComparison comparison = SepComparison.between(before, after);
    List<SepChange> own =
        comparison.changes().stream().filter(change -> counts(change, before, after)).toList();
    return new SepDiff(
        after.number(), after.yaml(), before.counts(), after.counts(), own, comparison.rows());
  }

  private static boolean counts(SepChange change, TracedSep before, TracedSep after) {
    return switch (change.kind()) {
      case REORDERED -> false;
      // Who looks from another folder has not moved the file.
      case FILE_MOVED ->
          !before.yaml().endsWith("/" + after.yaml())
              && !after.yaml().endsWith("/" + before.yaml());
      default -> true;
    };
  }

  private static SepDiff added(TracedSep sep) {
    return new SepDiff(
        sep.number(),
        sep.yaml(),
        Counts.NONE,
        sep.counts(),
        List.of(SepComparison.added(sep)),
        SepComparison.between(sep.withoutRows(), sep).rows());
  }

  private static SepDiff removed(TracedSep sep) {
    return new SepDiff(
        sep.number(),
        sep.yaml(),
        sep.counts(),
        Counts.NONE,
        List.of(SepComparison.removed(sep)),
        SepComparison.between(sep, sep.withoutRows()).rows());
  }

  /** Whether it is known of both states what is tested. */
  public boolean knowsRuns() {
    return before.run() == Run.KNOWN && after.run() == Run.KNOWN;
  }

  /** How many rows, or SEPs, have changed in each way. */
  public Map<Kind, Integer> tally() {
    Map<Kind, Integer> tally = new EnumMap<>(Kind.class);
    seps.stream()
        .flatMap(SepDiff::changes)
        .forEach(change -> tally.merge(change.kind(), 1, Integer::sum));
    return tally;
  }

  /** How many rows are tested no more, or have lost their check. */
  public int regressions() {
    return seps.stream().mapToInt(sep -> sep.regressions().size()).sum();
  }
}
