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
import io.github.seplint.coverage.EarlierReport;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.coverage.RowOutcomes;
import io.github.seplint.coverage.SectionCoverage.SpecificationNames;
import io.github.seplint.json.JsonReader;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.Provenance;
import io.github.seplint.project.Project;
import io.github.seplint.project.SuiteCheckout;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.suite.FileKind;
import io.github.seplint.suite.LocalSuite;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.suite.SuiteFile.KnownGaps;
import java.nio.file.Path;
import java.util.Collections;
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

  /** The JSON of an earlier report. */
  private final Optional<Path> earlier;

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
    this.earlier = arguments.get(ReportCommand.PREVIOUS).map(project::resolve);
    this.seps =
        manifest.isEmpty() || !arguments.positionals().isEmpty()
            ? Optional.of(
                new ManifestInputs(
                    console,
                    arguments,
                    project,
                    manifest.isEmpty()
                        ? ManifestInputs.Refusal.ERRORS
                        : ManifestInputs.Refusal.NOTHING))
            : Optional.empty();
    Optional<Path> lock = arguments.get(CommonOptions.LOCK).map(project::resolve);
    project.addInputs(
        Stream.of(manifest, scorecard, knownGaps, localSuites, earlier, lock)
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
    CoverageReport report =
        new CoverageReport(
            manifest
                .map(file -> builder.withLines(readManifest(file)))
                .orElseGet(() -> builder.build(source(), run.orElseThrow())),
            upstream(arguments, project),
            scorecard
                .map(file -> Conformance.of(Scorecard.read(project.read(file))))
                .or(() -> run.map(Conformance::of))
                .orElse(Conformance.UNKNOWN),
            run.map(RowOutcomes::of).orElse(RowOutcomes.UNKNOWN),
            localSuites.map(file -> LocalSuite.read(project.read(file))).orElse(List.of()),
            knownGaps
                .map(
                    file ->
                        GapTracker.of(KnownGaps.of(FileKind.KNOWN_GAPS.read(project.read(file)))))
                .orElse(GapTracker.NONE),
            SpecificationNames.NONE,
            run.map(provenance(arguments, project)::of).orElse(provenance(arguments, project)),
            Optional.empty());
    return earlier
        .map(
            file ->
                report.since(
                    EarlierReport.read(
                        project.display(file), JsonReader.opening(file, project.display(file)))))
        .orElse(report);
  }

  /** The program and the command line of a run, without outputs and what affects none. */
  static Provenance provenance(Arguments arguments, Project project) {
    String words =
        arguments.words(
            List.of(
                ReportCommand.FORMAT,
                ReportCommand.OUT,
                ReportCommand.CHECK,
                ReportCommand.MIN_TESTED,
                SdkReport.MIN_PASSED,
                CommonOptions.COLOR),
            word -> shown(word, project));
    String command = "seplint report" + (words.isEmpty() ? "" : " " + words);
    return new Provenance("seplint " + Console.version(), command, Optional.empty());
  }

  /** Makes an absolute path relative, also one after a name, as in {@code sdk=/results}. */
  private static String shown(String word, Project project) {
    int slash = word.startsWith("/") ? 0 : word.indexOf("=/") + 1;
    boolean absolute = slash > 0 || word.startsWith("/");
    return absolute
        ? word.substring(0, slash) + project.display(project.resolve(word.substring(slash)))
        : word;
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
    return text(arguments, project, ReportCommand.SOURCE, "source");
  }

  private static Optional<String> text(
      Arguments arguments, Project project, Opt<Optional<String>> option, String key) {
    return arguments.get(option).or(() -> project.config().value("report." + key));
  }

  /** The suite, with the definitions of its scenarios if a checkout is given. */
  static UpstreamSuite upstream(Arguments arguments, Project project) {
    String usual = UpstreamSuite.USUAL_REPOSITORY;
    String repository =
        text(arguments, project, ReportCommand.REPOSITORY, "repository").orElse(usual);
    UsageException.throwIf(
        !UpstreamSuite.isRepository(repository),
        "invalid value `%s` for --suite-url; expected a web address with owner and name, such as %s"
            .formatted(repository, usual));
    Optional<SuiteCheckout> checkout =
        text(arguments, project, ReportCommand.SUITE, "suite")
            .map(name -> SuiteCheckout.read(project, name));
    return new UpstreamSuite(
        repository,
        text(arguments, project, ReportCommand.REVISION, "revision")
            .or(() -> checkout.flatMap(SuiteCheckout::commit)),
        text(arguments, project, ReportCommand.PROTOCOL, "protocol"),
        checkout.map(SuiteCheckout::scenarios).orElse(Collections.emptySortedMap()),
        checkout.map(SuiteCheckout::checks).orElse(Collections.emptySortedMap()));
  }
}
