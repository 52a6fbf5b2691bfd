package io.github.seplint.manifest;

import java.util.List;
import java.util.Optional;

/**
 * The traceability manifest: the rows of all SEPs, and which of them a conformance run has tested.
 *
 * @param source the user's name for the tested implementation: {@code my-sdk@v1.2}
 * @param seps in ascending order, without duplicates
 * @see <a href="https://github.com/modelcontextprotocol/conformance/blob/main/AGENTS.md">The
 *     format, schemaVersion 1</a>
 */
public record Manifest(Optional<String> source, List<SepCoverage> seps) {
  /** The supported version of the format. */
  public static final int SCHEMA_VERSION = 1;

  /** The documentation of the format, which every manifest links to. */
  static final String DOCS =
      "https://github.com/modelcontextprotocol/conformance/blob/main/AGENTS.md"
          + "#traceability-manifest";

  public Manifest {
    seps = List.copyOf(seps);
  }

  /** The SEP of a number. */
  public Optional<SepCoverage> sep(long number) {
    int low = 0;
    int high = seps.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      SepCoverage sep = seps.get(middle);
      if (sep.number() == number) {
        return Optional.of(sep);
      }
      if (sep.number() < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The counts of all SEPs. */
  public RowCounts counts() {
    return seps.stream().map(SepCoverage::counts).reduce(RowCounts.NONE, RowCounts::plus);
  }

  /**
   * The numbers of rows.
   *
   * @param tested rows with a check that was emitted
   * @param untested rows with a check that was not emitted
   * @param excluded rows with a reason
   * @param untracked emitted check ids that no row declares
   * @param unkeyed rows with neither check nor reason
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
