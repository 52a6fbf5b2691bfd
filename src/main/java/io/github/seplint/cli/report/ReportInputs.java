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
import io.github.seplint.coverage.RowOutcomes;
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

/** The inputs of a report, from the command line or the configuration. */
final class ReportInputs {
  private final Arguments arguments;
  private final Project project;

  /** A file; without it a manifest is built from traceability files and results. */
  private final Optional<Path> manifest;

  private final Optional<Path> results;
  private final Optional<Path> scorecard;
  private final Optional<Path> knownGaps;
  private final Optional<Path> localSuites;

  /** The traceability files; empty if there is a manifest and none were named. */
  private final Optional<ManifestInputs> seps;

  /**
   * Finds the inputs, and records them. {@code --results} replaces a configured manifest, because
   * that was built from other results.
   *
   * @throws UsageException if there is neither a manifest nor results
   */
  ReportInputs(Console console, Arguments arguments, Project project) {
    this.arguments = arguments;
    this.project = project;
    this.results = project.resolve(arguments.get(ReportCommand.RESULTS), "--results", "results");
    this.manifest =
        arguments.has(ReportCommand.RESULTS) && !arguments.has(ReportCommand.MANIFEST)
            ? Optional.empty()
            : project.resolve(arguments.get(ReportCommand.MANIFEST), "--manifest", "manifest");
    UsageException.throwIf(
        manifest.isEmpty() && results.isEmpty(),
        "no input given: pass --manifest <file>, or --results <dir> to build a manifest");
    this.scorecard = file(ReportCommand.SCORECARD, "scorecard");
    this.knownGaps = file(ReportCommand.KNOWN_GAPS, "knownGaps");
    this.localSuites = file(ReportCommand.LOCAL_SUITES, "localSuites");
    this.seps =
        manifest.isEmpty() || !arguments.positionals().isEmpty()
            ? Optional.of(new ManifestInputs(console, arguments, project, manifest.isEmpty()))
            : Optional.empty();
    Optional<Path> lock = arguments.get(CommonOptions.LOCK).map(project::resolve);
    project.addInputs(
        Stream.of(manifest, scorecard, knownGaps, localSuites, lock)
            .flatMap(Optional::stream)
            .toList());
    results.ifPresent(project::addResults);
  }

  private Optional<Path> file(Opt<Optional<String>> option, String key) {
    return project.resolve(arguments.get(option), option.name(), "report." + key);
  }

  /**
   * Reads the traceability files.
   *
   * @return the reason to refuse the files, which is printed, or {@link ExitCode#CLEAN}
   */
  ExitCode readFiles(ManifestBuilder builder) {
    ExitCode refused = seps.map(each -> each.read(builder)).orElse(ExitCode.CLEAN);
    if (refused == ExitCode.CLEAN) {
      seps.ifPresent(each -> each.requireFiles(builder));
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
    // Empty results make an empty manifest, but a given manifest requires at least one run.
    Optional<RunResults> run =
        results.map(
            directory ->
                manifest.isEmpty()
                    ? seps.orElseThrow().results(directory)
                    : project.requireResults(directory));
    return new CoverageReport(
        manifest
            .map(file -> builder.withLines(readManifest(file)))
            .orElseGet(() -> builder.build(source(), run.orElseThrow())),
        upstream(),
        scorecard
            .map(file -> Conformance.of(Scorecard.read(project.read(file))))
            .or(() -> run.map(Conformance::of))
            .orElse(Conformance.UNKNOWN),
        run.map(RowOutcomes::of).orElse(RowOutcomes.UNKNOWN),
        localSuites.map(file -> LocalSuite.read(project.read(file))).orElse(List.of()),
        knownGaps
            .map(file -> GapTracker.of(KnownGaps.of(FileKind.KNOWN_GAPS.read(project.read(file)))))
            .orElse(GapTracker.NONE));
  }

  /** Reads the manifest; its source can be set only if it has none. */
  private Manifest readManifest(Path file) {
    Manifest read = project.readManifest(file);
    Optional<String> given = arguments.get(ReportCommand.SOURCE);
    if (read.source().isPresent() && given.isPresent() && !given.equals(read.source())) {
      throw new UsageException(
          "--source requires a manifest without a source: %s has `%s`"
              .formatted(project.display(file), read.source().get()));
    }
    return new Manifest(read.source().or(this::source), read.seps());
  }

  private Optional<String> source() {
    return text(ReportCommand.SOURCE, "source");
  }

  private Optional<String> text(Opt<Optional<String>> option, String key) {
    return arguments.get(option).or(() -> project.config().value("report." + key));
  }

  private UpstreamSuite upstream() {
    String usual = UpstreamSuite.USUAL_REPOSITORY;
    String repository = text(ReportCommand.REPOSITORY, "repository").orElse(usual);
    UsageException.throwIf(
        !UpstreamSuite.isRepository(repository),
        "invalid value `%s` for --suite-url; expected a web address with owner and name, such as %s"
            .formatted(repository, usual));
    return new UpstreamSuite(
        repository,
        text(ReportCommand.REVISION, "revision"),
        text(ReportCommand.PROTOCOL, "protocol"));
  }
}
