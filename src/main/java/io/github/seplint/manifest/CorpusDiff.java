package io.github.seplint.manifest;

import io.github.seplint.manifest.CorpusDiff.CorpusState.Run;
import io.github.seplint.manifest.SepDiff.SepChange;
import io.github.seplint.manifest.SepDiff.SepChange.ChangeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The changes between two states of all SEPs. If the results of a run are unknown for one of them,
 * all rows count as untested in both.
 *
 * @param seps the changed SEPs, ascending; the order of rows does not matter
 */
public record CorpusDiff(CorpusState before, CorpusState after, List<SepDiff> seps) {
  /** Compares two states. */
  public static CorpusDiff of(CorpusState before, CorpusState after) {
    if (before.run() != after.run()) {
      return of(before.withoutRun(), after.withoutRun());
    }
    Set<Long> numbers = new TreeSet<>();
    before.manifest().seps().forEach(sep -> numbers.add(sep.number()));
    after.manifest().seps().forEach(sep -> numbers.add(sep.number()));
    List<SepDiff> seps =
        numbers.stream()
            .map(number -> diff(before.manifest().sep(number), after.manifest().sep(number)))
            .filter(diff -> !diff.isEmpty())
            .toList();
    return new CorpusDiff(before, after, seps);
  }

  private static SepDiff diff(Optional<SepCoverage> before, Optional<SepCoverage> after) {
    if (before.isEmpty()) {
      return SepDiff.added(after.orElseThrow());
    }
    return after
        .map(sep -> relevant(SepDiff.between(before.get(), sep), before.get().yaml()))
        .orElseGet(() -> SepDiff.removed(before.get()));
  }

  private static SepDiff relevant(SepDiff diff, String formerPath) {
    List<SepChange> own =
        diff.own().stream().filter(change -> isRelevant(change, formerPath, diff.yaml())).toList();
    return new SepDiff(diff.number(), diff.yaml(), diff.before(), diff.after(), own, diff.rows());
  }

  private static boolean isRelevant(SepChange change, String before, String after) {
    return switch (change.kind()) {
      case REORDERED -> false;
      // The states may have been read from different directories.
      case FILE_MOVED -> !before.endsWith("/" + after) && !after.endsWith("/" + before);
      default -> true;
    };
  }

  /** Returns true if the results of a run are known for both states. */
  public boolean knowsRuns() {
    return before.run() == Run.KNOWN && after.run() == Run.KNOWN;
  }

  /** The number of changes of each kind. */
  public Map<ChangeKind, Integer> tally() {
    return SepDiff.tally(seps.stream().flatMap(SepDiff::changes));
  }

  /** The number of rows that are no longer tested, or no longer have a check. */
  public int regressions() {
    return seps.stream().mapToInt(sep -> sep.regressions().size()).sum();
  }

  /**
   * The rows of all SEPs at one time.
   *
   * @param name the user's name for it
   * @param manifest all of its rows count as untested if no run is known
   */
  public record CorpusState(String name, Manifest manifest, Run run) {

    /** The knowledge of test results. */
    public enum Run {
      KNOWN,
      UNKNOWN
    }

    public CorpusState {
      if (run == Run.UNKNOWN) {
        manifest = new Manifest(manifest.source(), untested(manifest.seps()));
      }
    }

    public boolean isEmpty() {
      return manifest.seps().isEmpty();
    }

    private static List<SepCoverage> untested(List<SepCoverage> seps) {
      return seps.stream()
          .map(
              sep ->
                  sep.with(
                      sep.rows().stream().map(row -> row.withTested(false)).toList(), List.of()))
          .toList();
    }

    private CorpusState withoutRun() {
      return new CorpusState(name, manifest, Run.UNKNOWN);
    }
  }
}
