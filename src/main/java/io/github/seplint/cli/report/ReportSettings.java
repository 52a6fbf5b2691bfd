package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.manifest.ManifestInputs;
import io.github.seplint.config.Config.ReportConfig;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.Thresholds;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.coverage.Badge;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a report is asked for: on the command line, else in the configuration. */
final class ReportSettings {
  private static final Pattern PERCENT = Pattern.compile("(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)%?");

  private final Console console;
  private final Arguments arguments;
  private final Project project;
  private final ReportConfig report;

  ReportSettings(Console console, Arguments arguments, Project project) {
    this.console = console;
    this.arguments = arguments;
    this.project = project;
    this.report = project.config().report();
  }

  Optional<Path> manifest() {
    return project.resolve(arguments.get(ReportCommand.MANIFEST), "--manifest", "manifest");
  }

  Optional<Path> results() {
    return project.resolve(arguments.get(ReportCommand.RESULTS), "--results", "results");
  }

  /** A file that an option names, else a key of what the configuration says of reports. */
  Optional<Path> path(Opt<Optional<String>> option, String key) {
    return project.resolve(arguments.get(option), option.name(), "report." + key);
  }

  boolean has(Opt<?> option) {
    return arguments.has(option);
  }

  /** Whether traceability files are named on the command line. */
  boolean namesFiles() {
    return !arguments.positionals().isEmpty();
  }

  /** The traceability files that are named, or those of the project. */
  ManifestInputs corpus(boolean built) {
    return new ManifestInputs(console, arguments, project, built);
  }

  /** The project, with the lock that is named as an input. */
  Project project() {
    arguments
        .get(CommonOptions.LOCK)
        .map(project::resolve)
        .map(List::of)
        .ifPresent(project::addInputs);
    return project;
  }

  Optional<String> text(Opt<Optional<String>> option, String key) {
    return arguments.get(option).or(() -> report.value(key));
  }

  UpstreamSuite upstream() {
    String repository =
        text(ReportCommand.REPOSITORY, "repository").orElse(UpstreamSuite.USUAL_REPOSITORY);
    if (!UpstreamSuite.isRepository(repository)) {
      throw new UsageException(
          "--suite-url takes a web address with owner and name, such as "
              + UpstreamSuite.USUAL_REPOSITORY
              + ", not `"
              + repository
              + "`");
    }
    return new UpstreamSuite(
        repository,
        text(ReportCommand.REVISION, "revision"),
        text(ReportCommand.PROTOCOL, "protocol"));
  }

  String label() {
    return text(ReportCommand.LABEL, "label").orElse(Badge.USUAL_LABEL);
  }

  /** How much must be tested. */
  Thresholds thresholds() {
    Optional<BigDecimal> named =
        arguments.get(ReportCommand.MIN_TESTED).map(ReportSettings::percent);
    return new Thresholds(named.or(report::minTested), report.minTestedBySep());
  }

  private static BigDecimal percent(String written) {
    if (!PERCENT.matcher(written).matches()) {
      throw new UsageException("--min-tested takes 0% to 100%, not `" + written + "`");
    }
    return new BigDecimal(written.replace("%", ""));
  }

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
}
