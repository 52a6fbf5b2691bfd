package io.github.seplint.manifest;

import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The traceability manifest: for each SEP which of its rows a conformance run has tested.
 *
 * @param source what was run, as the user names it: {@code my-sdk@v1.2}
 * @param seps by number, ascending, no number twice
 * @see <a href="https://github.com/modelcontextprotocol/conformance/blob/main/AGENTS.md">The
 *     format, schemaVersion 1</a>
 */
public record Manifest(Optional<String> source, List<SepCoverage> seps) {
  /** The version of the form that is written and read. */
  public static final int SCHEMA_VERSION = 1;

  /** Where the form is explained: every manifest says so. */
  static final String DOCS =
      "https://github.com/modelcontextprotocol/conformance/blob/main/AGENTS.md"
          + "#traceability-manifest";

  public Manifest {
    seps = List.copyOf(seps);
  }

  /**
   * Joins files with what was emitted. Of two files with one number the later counts, as it does
   * for the suite's own builder; files without a number do not.
   *
   * @param files in the order of their paths
   */
  public static Manifest of(Optional<String> source, Stream<SepFile> files, RunResults results) {
    SortedMap<Long, SepCoverage> seps = new TreeMap<>();
    files
        .flatMap(file -> ManifestBuilder.join(file, results).stream())
        .forEachOrdered(sep -> seps.put(sep.number(), sep));
    return new Manifest(source, List.copyOf(seps.values()));
  }

  /** The SEP of a number, if it is covered. */
  public Optional<SepCoverage> sep(long number) {
    int from = 0;
    for (int to = seps.size(); from < to; ) {
      int middle = (from + to) >>> 1;
      if (seps.get(middle).number() < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < seps.size() && seps.get(from).number() == number
        ? Optional.of(seps.get(from))
        : Optional.empty();
  }

  /** The rows of all SEPs. */
  public RowCounts counts() {
    return seps.stream().map(SepCoverage::counts).reduce(RowCounts.NONE, RowCounts::plus);
  }

  /**
   * How many rows there are of each kind.
   *
   * @param tested with a check that was emitted
   * @param untested with a check that was not
   * @param excluded with a reason
   * @param untracked emitted ids that no row declares
   * @param unkeyed with neither check nor reason
   */
  public record RowCounts(int tested, int untested, int excluded, int untracked, int unkeyed) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    public RowCounts plus(RowCounts more) {
      return new RowCounts(
          tested + more.tested,
          untested + more.untested,
          excluded + more.excluded,
          untracked + more.untracked,
          unkeyed + more.unkeyed);
    }
  }
}
