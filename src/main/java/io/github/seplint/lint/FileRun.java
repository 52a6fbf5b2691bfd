package io.github.seplint.lint;

import io.github.seplint.results.RunResults;
import io.github.seplint.suite.Side;
import io.github.seplint.suite.SuiteFile.RequirementSet;
import io.github.seplint.suite.SuiteReleases;
import io.github.seplint.suite.Timeline;
import java.util.List;
import java.util.Optional;

/**
 * A conformance run with which a file of expected failures is compared.
 *
 * @param results its results; empty if there are none
 * @param sides the tested sides
 * @param specVersion the tested specification version, if configured
 * @param requirements the requirement sets that score it; empty if every scenario counts
 * @param suites the releases of the suite; empty for the newest
 * @param selection the value of the runner's {@code --suite}, if configured
 */
public record FileRun(
    Optional<RunResults> results,
    List<Side> sides,
    Optional<String> specVersion,
    List<RequirementSet> requirements,
    List<String> suites,
    Optional<String> selection) {

  /** A run of all scenarios that every file is compared with, unless others are configured. */
  public static FileRun ofAll(Optional<RunResults> results, List<String> suites) {
    return new FileRun(results, Side.LISTED, Optional.empty(), List.of(), suites, Optional.empty());
  }

  /** The same run, scored by requirement sets. */
  public FileRun scoredBy(List<RequirementSet> sets) {
    return new FileRun(results, sides, specVersion, sets, suites, selection);
  }

  /** The tested specification version: as configured, otherwise the only one in a file name. */
  public Optional<String> specVersion(String path, Timeline timeline) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> named = timeline.versions().stream().filter(name::contains).toList();
    return specVersion.or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
  }

  /** The same run with other results. */
  public FileRun withResults(RunResults other) {
    return new FileRun(Optional.of(other), sides, specVersion, requirements, suites, selection);
  }

  /** Returns whether the suite accepts expected failures of single checks. */
  public boolean supportsChecks() {
    return suites.stream().allMatch(SuiteReleases::supportsChecks);
  }

  /** Returns whether a failure of a scenario counts. */
  public boolean demands(Side side, String scenario) {
    return requirements.stream().allMatch(set -> set.scored(side).isEmpty())
        || requirements.stream()
            .flatMap(set -> set.scored(side).stream())
            .anyMatch(each -> each.value().equals(scenario));
  }
}
