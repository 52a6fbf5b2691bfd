package io.github.seplint.cli;

import io.github.seplint.config.ReportConfiguration;
import io.github.seplint.coverage.Thresholds;
import io.github.seplint.coverage.UpstreamSuite;
import io.github.seplint.report.badge.Badge;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a report is asked for: on the command line, else in the configuration. */
final class ReportSettings {
  private static final Pattern PERCENT = Pattern.compile("(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)%?");

  private final Shell shell;
  private final Arguments arguments;
  private final ConfigFinder.Found config;
  private final ReportConfiguration report;

  ReportSettings(Shell shell, Arguments arguments, ConfigFinder.Found config) {
    this.shell = shell;
    this.arguments = arguments;
    this.config = config;
    this.report = config.configuration().report();
  }

  Optional<Path> manifest() {
    return emitted().manifestFile(arguments.get(ReportCommand.MANIFEST));
  }

  Optional<Path> results() {
    return emitted().folder(arguments.get(ReportCommand.RESULTS));
  }

  /** A file that an option names, else a key of what the configuration says of reports. */
  Optional<Path> path(Opt<Optional<String>> option, String key) {
    Optional<Path> named = arguments.get(option).map(this::named);
    return named.isPresent() ? named : configured(option.name(), key);
  }

  boolean has(Opt<?> option) {
    return arguments.has(option);
  }

  /** Whether traceability files are named on the command line. */
  boolean namesFiles() {
    return !arguments.positionals().isEmpty();
  }

  /** The traceability files that are named, or those of the project. */
  JoinSource corpus() {
    return new JoinSource(shell, arguments, config);
  }

  /** The files of the project, and the lock that is named. */
  List<Path> ofProject() {
    List<Path> files = new ArrayList<>(ReadFiles.ofProject(config));
    arguments.get(CommonOptions.LOCK).map(this::named).ifPresent(files::add);
    return files;
  }

  ResultsFolder emitted() {
    return new ResultsFolder(shell, config);
  }

  private Path named(String name) {
    return WholeFile.of(shell.folder(), name).path();
  }

  private Optional<Path> configured(String option, String key) {
    return report
        .value(key)
        .map(
            name ->
                ConfiguredFiles.path(config, "report." + key, name, "naming it with " + option));
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
}
