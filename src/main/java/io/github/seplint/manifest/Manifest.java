package io.github.seplint.manifest;

import static java.util.Comparator.comparing;

import java.util.Collections;
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

  /** The SEP of a number. */
  public Optional<SepCoverage> sep(long number) {
    SepCoverage key = new SepCoverage(number, "", "", List.of(), List.of());
    int index = Collections.binarySearch(seps, key, comparing(SepCoverage::number));
    return index < 0 ? Optional.empty() : Optional.of(seps.get(index));
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
