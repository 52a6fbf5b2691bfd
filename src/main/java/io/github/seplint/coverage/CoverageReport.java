package io.github.seplint.coverage;

import java.util.List;
import java.util.Optional;

/**
 * What a coverage report tells, however it is drawn.
 *
 * @param lines where checks are defined
 * @param conformance how the scenarios ended
 * @param suites that the project runs besides
 */
public record CoverageReport(
    Manifest manifest,
    UpstreamSuite upstream,
    DefinitionLines lines,
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
   * Where a check is defined, at its line if that is known; empty if the file is none of the suite.
   */
  public Optional<String> definition(TracedSep sep, String check) {
    return upstream
        .file(sep.yaml())
        .map(url -> url + lines.of(sep.number(), check).map(line -> "#L" + line).orElse(""));
  }
}
