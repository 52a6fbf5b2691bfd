package io.github.seplint.coverage;

import io.github.seplint.manifest.ManifestRow;
import java.util.List;
import java.util.Optional;

/**
 * What a coverage report tells, however it is drawn.
 *
 * @param conformance how the scenarios ended
 * @param suites that the project runs besides
 */
public record CoverageReport(
    Manifest manifest,
    UpstreamSuite upstream,
    Conformance conformance,
    List<ProjectSuite> suites,
    Trackings known) {

  public CoverageReport {
    suites = List.copyOf(suites);
  }

  /** The suites by who owns their scenarios. */
  public SuiteGroups suiteGroups() {
    return SuiteGroups.of(suites, upstream.name());
  }

  /** What is still to be done. */
  public OpenGaps gaps() {
    return OpenGaps.of(manifest, conformance.outcomes(), known);
  }

  /**
   * The URL of the definition of a row's check, with its line if that is known; empty if the file
   * is not part of the suite.
   */
  public Optional<String> definition(TracedSep sep, ManifestRow row) {
    String line = row.line().isPresent() ? "#L" + row.line().getAsInt() : "";
    return upstream.file(sep.yaml()).map(url -> url + line);
  }
}
