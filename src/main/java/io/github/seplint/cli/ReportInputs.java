package io.github.seplint.cli;

import io.github.seplint.project.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report is made from.
 *
 * @param manifest a file; without it the traceability files are joined with the results
 * @param results a folder
 */
record ReportInputs(
    Optional<Path> manifest,
    Optional<Path> results,
    Optional<Path> scorecard,
    Optional<Path> knownGaps,
    Optional<Path> localSuites) {

  /** Who names results on the command line wants a manifest of these, not the configured one. */
  static ReportInputs of(ReportSettings settings) {
    boolean fresh = settings.has(ReportCommand.RESULTS) && !settings.has(ReportCommand.MANIFEST);
    ReportInputs inputs =
        new ReportInputs(
            fresh ? Optional.empty() : settings.manifest(),
            settings.results(),
            settings.path(ReportCommand.SCORECARD, "scorecard"),
            settings.path(ReportCommand.KNOWN_GAPS, "knownGaps"),
            settings.path(ReportCommand.LOCAL_SUITES, "localSuites"));
    if (inputs.manifest.isEmpty() && inputs.results.isEmpty()) {
      throw new UsageException(
          "a report of what? --manifest <file>, or --results <folder> to join the files with");
    }
    return inputs;
  }

  /** The files among them, without those of the results. */
  List<Path> files() {
    return Stream.of(manifest, scorecard, knownGaps, localSuites)
        .flatMap(Optional::stream)
        .toList();
  }
}
