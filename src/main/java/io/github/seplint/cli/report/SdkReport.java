package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.manifest.ManifestInputs;
import io.github.seplint.cli.report.ReportOutputs.ReportFormat;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.SectionCoverage.SpecificationNames;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.coverage.Badge;
import io.github.seplint.report.sdk.MatrixCsv;
import io.github.seplint.report.sdk.MatrixJson;
import io.github.seplint.report.sdk.MatrixMarkdown;
import io.github.seplint.report.sdk.MatrixPage;
import io.github.seplint.results.RunResults;
import io.github.seplint.sdk.MatrixHistory;
import io.github.seplint.sdk.MatrixHistory.VerdictChange;
import io.github.seplint.sdk.SdkMatrix;
import io.github.seplint.sdk.SdkMatrix.SepVerdicts;
import io.github.seplint.sdk.SdkResults;
import io.github.seplint.sdk.VerdictCounts;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code seplint report} with several SDKs: a matrix of SEPs and SDKs. */
final class SdkReport {
  static final Opt<List<String>> SDK =
      OptGroup.SDKS.repeatable(
          "--sdk <name>=<dir>  Results of an SDK, e.g. typescript-sdk@2.4.0=results/ts, with a"
              + " directory for each side and revision such as server-2025-11-25; repeatable"
              + " [default: `sdks` in the configuration]");
  static final Opt<List<String>> CLAIMS =
      OptGroup.SDKS.repeatable(
          "--claims <name>=<revision>[,<extension>...]  Revision and extensions that an SDK claims,"
              + " or `all` extensions; results for others do not count; repeatable [default: a"
              + " column for each revision]");
  static final Opt<Optional<String>> NULL =
      OptGroup.SDKS.path(
          "--null <dir>  Results of an implementation that does nothing; rows that it passes do"
              + " not count [default: `report.nullResults` in the configuration]");
  static final Opt<Optional<String>> SEP_PAGES =
      OptGroup.SDKS.path("--sep-pages <dir>  Also write a Markdown page for each SEP");
  static final Opt<Optional<String>> BADGES =
      OptGroup.SDKS.path(
          "--badges <dir>  Also write badges for each SDK, and for each of its SEPs");

  static final Opt<Optional<String>> MIN_PASSED =
      OptGroup.SDKS.text(
          "--min-passed <percent>  Exit 1 if an SDK has a lower pass rate: passed / (passed +"
              + " failed + warned) of its rows [default: `report.minPassed` in the configuration]");
  static final Opt<Optional<String>> FAIL_ON_REGRESSION =
      OptGroup.SDKS.path(
          "--fail-on-regression <file>  Exit 1 if a row that passed in an earlier JSON report does"
              + " not pass any more, or one that warned fails");
  static final Opt<List<String>> TREND =
      OptGroup.SDKS.repeatable(
          "--trend <file>  Earlier JSON report whose pass rates are shown; repeatable, oldest"
              + " first");

  static final Opt<?>[] OPTIONS = {
    SDK, CLAIMS, NULL, SEP_PAGES, BADGES, MIN_PASSED, FAIL_ON_REGRESSION, TREND
  };

  /** Options of coverage reports. */
  private static final List<Opt<?>> OTHERS =
      List.of(
          ReportCommand.RESULTS,
          ReportCommand.SOURCE,
          ReportCommand.SCORECARD,
          ReportCommand.KNOWN_GAPS,
          ReportCommand.LOCAL_SUITES,
          ReportCommand.MIN_TESTED,
          ReportCommand.PREVIOUS,
          CommonOptions.ALLOW_ERRORS,
          CommonOptions.PAGES,
          CommonOptions.LOCK);

  private final Console console;
  private final Arguments arguments;
  private final Project project;

  SdkReport(Console console, Arguments arguments, Project project) {
    this.console = console;
    this.arguments = arguments;
    this.project = project;
  }

  /** Returns whether SDKs are given; throws if only other options for them are. */
  static boolean isWanted(Arguments arguments, Project project) {
    boolean single = arguments.has(ReportCommand.MANIFEST) || arguments.has(ReportCommand.RESULTS);
    if (arguments.has(SDK) || (!single && !project.config().sdks().isEmpty())) {
      return true;
    }
    for (Opt<?> option : OPTIONS) {
      UsageException.throwIf(arguments.has(option), option.name() + " requires --sdk");
    }
    return false;
  }

  ExitCode run() {
    for (Opt<?> option : OTHERS) {
      UsageException.throwIf(
          arguments.has(option), option.name() + " cannot be combined with --sdk");
    }
    SdkInputs inputs = new SdkInputs(arguments, project);
    ReportOutputs outputs = new ReportOutputs(console, arguments, project);
    ManifestBuilder builder = new ManifestBuilder(false);
    Optional<Manifest> given = manifest();
    if (given.isEmpty()) {
      ManifestInputs files =
          new ManifestInputs(console, arguments, project, ManifestInputs.Refusal.UNPARSED);
      ExitCode refused = files.read(builder);
      if (refused != ExitCode.CLEAN) {
        return refused;
      }
      files.requireFiles(builder);
    }
    outputs.refuseInputsOf(project);
    Manifest rows =
        given.orElseGet(() -> builder.build(Optional.empty(), RunResults.of(List.of())));
    UpstreamSuite suite = ReportInputs.upstream(arguments, project);
    SdkMatrix matrix =
        inputs.read(rows).with(ReportInputs.provenance(arguments, project)).named(names(rows)::sep);
    outputs.refuseInputsOf(project);
    matrix.notes().forEach(console::printError);
    MatrixHistory history = inputs.history(matrix);
    ExitCode exit =
        write(outputs, new MatrixDocument(matrix, history, suite, files(matrix, suite)));
    return exit.or(judge(inputs.minPassed(), matrix)).or(judge(history));
  }

  /** The names of SEPs, if a specification is given. */
  private SpecificationNames names(Manifest rows) {
    if (!arguments.has(CommonOptions.SPEC)) {
      return SpecificationNames.NONE;
    }
    try (SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC))) {
      return ReportNames.of(source.specification(), rows);
    }
  }

  /** Prints each SDK whose pass rate is too low; a revision without a judged row has none. */
  private ExitCode judge(Optional<BigDecimal> least, SdkMatrix matrix) {
    if (least.isEmpty()) {
      return ExitCode.CLEAN;
    }
    ExitCode exit = ExitCode.CLEAN;
    for (SdkResults sdk : matrix.sdks()) {
      boolean judged = false;
      for (int i = 0; i < matrix.columns().size(); i++) {
        VerdictCounts counts = matrix.counts(i);
        if (matrix.columns().get(i).sdk().equals(sdk) && counts.judged() > 0) {
          judged = true;
          if (counts.isBelow(least.get())) {
            exit = ExitCode.FINDINGS;
            console.printError(
                "%s: %d of %d rows passed (%s%%), less than %s%%"
                    .formatted(
                        matrix.columns().get(i).label(),
                        counts.passed(),
                        counts.judged(),
                        counts.percent().map(BigDecimal::toPlainString).orElse("0"),
                        least.get().toPlainString()));
          }
        }
      }
      if (!judged) {
        exit = ExitCode.FINDINGS;
        console.printError(
            "%s: no row was judged, so it cannot reach %s%%"
                .formatted(sdk.name(), least.get().toPlainString()));
      }
    }
    return exit;
  }

  /** Prints each regression. */
  private ExitCode judge(MatrixHistory history) {
    List<VerdictChange> regressions = history.regressions();
    regressions.forEach(
        each -> console.printError("regression: " + each.column() + ": " + each.text()));
    return regressions.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** A manifest with the rows, unless traceability files are named. */
  private Optional<Manifest> manifest() {
    return arguments.positionals().isEmpty()
        ? project
            .resolve(arguments.get(ReportCommand.MANIFEST), "--manifest", "manifest")
            .map(project::readManifest)
        : Optional.empty();
  }

  private ExitCode write(ReportOutputs outputs, MatrixDocument document) {
    return arguments.has(ReportCommand.CHECK)
        ? outputs.compare(document, arguments.get(CommonOptions.COLOR))
        : outputs.write(document);
  }

  /** A matrix in all formats. */
  private record MatrixDocument(
      SdkMatrix matrix, MatrixHistory history, UpstreamSuite suite, Map<AtomicFile, String> files)
      implements ReportOutputs.Document {
    @Override
    public String render(ReportFormat format, String words) {
      return switch (format) {
        case MARKDOWN -> MatrixMarkdown.of(matrix.to(words), history, suite);
        case HTML -> MatrixPage.of(matrix.to(words), history, suite);
        case JSON -> MatrixJson.of(matrix, history);
        case CSV -> MatrixCsv.of(matrix);
        case BADGE_JSON -> badge().json();
        case BADGE_SVG -> badge().svg();
      };
    }

    private Badge badge() {
      UsageException.throwIf(
          matrix.columns().size() != 1,
          "a badge requires one SDK with one revision; pass --badges <dir> for all");
      return Badge.of(matrix.columns().get(0).sdk().name(), matrix.counts(0));
    }
  }

  private Map<AtomicFile, String> files(SdkMatrix matrix, UpstreamSuite suite) {
    Map<AtomicFile, String> files = new LinkedHashMap<>();
    directory(SEP_PAGES)
        .ifPresent(
            directory -> {
              for (SepVerdicts sep : matrix.seps()) {
                add(
                    files,
                    directory,
                    "sep-" + sep.sep().number() + ".md",
                    MatrixMarkdown.page(matrix, sep, suite));
              }
            });
    directory(BADGES).ifPresent(directory -> addBadges(files, directory, matrix));
    files.keySet().forEach(file -> file.refuseIfInputOf(project));
    return files;
  }

  private Optional<Path> directory(Opt<Optional<String>> option) {
    Optional<Path> directory = arguments.get(option).map(project::resolve);
    UsageException.throwIf(
        directory.filter(each -> !Files.isDirectory(each)).isPresent(),
        option.name() + ": no such directory: " + arguments.get(option).orElse(""));
    return directory;
  }

  private void addBadges(Map<AtomicFile, String> files, Path directory, SdkMatrix matrix) {
    Map<SdkResults, Long> revisions =
        matrix.columns().stream()
            .collect(Collectors.groupingBy(each -> each.sdk(), Collectors.counting()));
    for (int i = 0; i < matrix.columns().size(); i++) {
      SdkResults sdk = matrix.columns().get(i).sdk();
      boolean several = revisions.getOrDefault(sdk, 1L) > 1;
      String label = several ? matrix.columns().get(i).label() : sdk.name();
      String suffix = several ? "-" + matrix.columns().get(i).revisionLabel() : "";
      String name = fileName(sdk.name()) + suffix;
      addBadge(files, directory, name, Badge.of(label, matrix.counts(i)));
      for (SepVerdicts sep : matrix.seps()) {
        String number = "SEP-" + sep.sep().number();
        addBadge(
            files,
            directory,
            name + "-sep-" + sep.sep().number(),
            Badge.of(label + " " + number, sep.counts(i)));
      }
    }
  }

  private void addBadge(Map<AtomicFile, String> files, Path directory, String name, Badge badge) {
    add(files, directory, name + ".svg", badge.svg());
    add(files, directory, name + ".json", badge.json());
  }

  private void add(Map<AtomicFile, String> files, Path directory, String name, String text) {
    UsageException.throwIf(
        files.put(project.output(directory.resolve(name)), text) != null,
        "two SDKs have the same file name `" + name + "`; rename one");
  }

  /** The name of an SDK without characters that mean something in paths. */
  private static String fileName(String sdk) {
    String name = sdk.replaceAll("[^0-9A-Za-z._@+-]+", "-");
    return name.startsWith(".") ? "-" + name : name;
  }
}
