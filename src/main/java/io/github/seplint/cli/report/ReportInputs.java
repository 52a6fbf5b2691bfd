package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.manifest.ManifestInputs;
import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.LocalSuite;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inputs of a report, from the command line or the configuration.
 *
 * @param manifest a file; without it a manifest is built from traceability files and results
 * @param results a directory
 * @param seps the traceability files; empty if there is a manifest and none were named
 */
record ReportInputs(
    Arguments arguments,
    Project project,
    Optional<Path> manifest,
    Optional<Path> results,
    Optional<Path> scorecard,
    Optional<Path> knownGaps,
    Optional<Path> localSuites,
    Optional<ManifestInputs> seps) {

  /**
   * Finds the inputs, and records them. {@code --results} replaces a configured manifest, because
   * that was built from other results.
   *
   * @throws UsageException if there is neither a manifest nor results
   */
  static ReportInputs find(Console console, Arguments arguments, Project project) {
    Optional<Path> results =
        project.resolve(arguments.get(ReportCommand.RESULTS), "--results", "results");
    Optional<Path> manifest =
        arguments.has(ReportCommand.RESULTS) && !arguments.has(ReportCommand.MANIFEST)
            ? Optional.empty()
            : project.resolve(arguments.get(ReportCommand.MANIFEST), "--manifest", "manifest");
    if (manifest.isEmpty() && results.isEmpty()) {
      throw new UsageException(
          "no input given: pass --manifest <file>, or --results <dir> to build a manifest");
    }
    boolean readsFiles = manifest.isEmpty() || !arguments.positionals().isEmpty();
    ReportInputs inputs =
        new ReportInputs(
            arguments,
            project,
            manifest,
            results,
            file(arguments, project, ReportCommand.SCORECARD, "scorecard"),
            file(arguments, project, ReportCommand.KNOWN_GAPS, "knownGaps"),
            file(arguments, project, ReportCommand.LOCAL_SUITES, "localSuites"),
            readsFiles
                ? Optional.of(new ManifestInputs(console, arguments, project, manifest.isEmpty()))
                : Optional.empty());
    inputs.record();
    return inputs;
  }

  private static Optional<Path> file(
      Arguments arguments, Project project, Opt<Optional<String>> option, String key) {
    return project.resolve(arguments.get(option), option.name(), "report." + key);
  }

  private void record() {
    Optional<Path> lock = arguments.get(CommonOptions.LOCK).map(project::resolve);
    project.addInputs(
        Stream.of(manifest, scorecard, knownGaps, localSuites, lock)
            .flatMap(Optional::stream)
            .toList());
    results.ifPresent(project::addResults);
  }

  /**
   * Reads the traceability files.
   *
   * @return the reason to refuse the files, which is printed, or {@link ExitCode#CLEAN}
   */
  ExitCode readFiles(ManifestBuilder builder) {
    if (seps.isEmpty()) {
      return ExitCode.CLEAN;
    }
    ExitCode refused = seps.get().read(builder);
    if (refused == ExitCode.CLEAN) {
      seps.get().requireFiles(builder);
    }
    return refused;
  }

  /**
   * Reads everything else.
   *
   * @param builder has the traceability files
   * @throws UsageException if a file does not exist
   * @throws io.github.seplint.text.InvalidFileException if one has the wrong format
   */
  CoverageReport read(ManifestBuilder builder) {
    Optional<RunResults> run = results.map(this::readResults);
    return new CoverageReport(
        manifest
            .map(file -> builder.withLines(readManifest(file)))
            .orElseGet(() -> builder.build(source(), run.orElseThrow())),
        upstream(),
        scorecard
            .map(file -> Conformance.of(Scorecard.read(project.read(file))))
            .or(() -> run.map(Conformance::of))
            .orElse(Conformance.UNKNOWN),
        localSuites.map(file -> LocalSuite.read(project.read(file))).orElse(List.of()),
        knownGaps
            .map(file -> GapTracker.of(KnownGaps.of(FileKind.KNOWN_GAPS.read(project.read(file)))))
            .orElse(GapTracker.NONE));
  }

  /** Empty results make an empty manifest, but a given manifest requires at least one run. */
  private RunResults readResults(Path directory) {
    return manifest.isEmpty()
        ? seps.orElseThrow().results(directory)
        : project.requireResults(directory);
  }

  /** Reads the manifest; its source can be set only if it has none. */
  private Manifest readManifest(Path file) {
    Manifest read = project.readManifest(file);
    Optional<String> source = read.source();
    if (source.isPresent()
        && arguments.has(ReportCommand.SOURCE)
        && !source.equals(arguments.get(ReportCommand.SOURCE))) {
      throw new UsageException(
          "--source requires a manifest without a source: "
              + project.display(file)
              + " has `"
              + source.get()
              + "`");
    }
    return new Manifest(source.or(this::source), read.seps());
  }

  private Optional<String> source() {
    return text(ReportCommand.SOURCE, "source");
  }

  private Optional<String> text(Opt<Optional<String>> option, String key) {
    return arguments.get(option).or(() -> project.config().report().value(key));
  }

  private UpstreamSuite upstream() {
    String repository =
        text(ReportCommand.REPOSITORY, "repository").orElse(UpstreamSuite.USUAL_REPOSITORY);
    if (!UpstreamSuite.isRepository(repository)) {
      throw new UsageException(
          "invalid value `"
              + repository
              + "` for --suite-url; expected a web address with owner and name, such as "
              + UpstreamSuite.USUAL_REPOSITORY);
    }
    return new UpstreamSuite(
        repository,
        text(ReportCommand.REVISION, "revision"),
        text(ReportCommand.PROTOCOL, "protocol"));
  }
}
