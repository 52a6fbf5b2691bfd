package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.report.ReportOutputs.ReportFormat;
import io.github.seplint.cli.spec.PageSelector;
import io.github.seplint.config.Config;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.Thresholds;
import io.github.seplint.coverage.Thresholds.NoSep;
import io.github.seplint.coverage.Thresholds.Shortfall;
import io.github.seplint.coverage.Thresholds.TooFew;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.coverage.Badge;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code seplint report}. */
public record ReportCommand(Console console) implements Command {
  static final Opt<Optional<String>> MANIFEST =
      OptGroup.RESULTS.path(
          "--manifest <file>  Manifest written by `seplint manifest` [default: `manifest` in the"
              + " configuration]");
  static final Opt<Optional<String>> RESULTS =
      OptGroup.RESULTS.path(
          "--results <dir>  Results of conformance runs. Without --manifest, they are combined with"
              + " the files; without --scorecard, they give the scenario outcomes (warnings count"
              + " as failures) [default: `results` in the configuration]");
  static final Opt<Optional<String>> SOURCE =
      OptGroup.RESULTS.text(
          "--source <ref>  What was run, e.g. typescript-sdk@v1.2, if the manifest names no"
              + " source");
  static final Opt<Optional<String>> SCORECARD =
      OptGroup.RESULTS.path(
          "--scorecard <file>  Scenario outcomes: JSON output of the suite's tier-check");
  static final Opt<Optional<String>> KNOWN_GAPS =
      OptGroup.RESULTS.path("--known-gaps <file>  Known gaps with their issues");
  static final Opt<Optional<String>> LOCAL_SUITES =
      OptGroup.RESULTS.path("--local-suites <file>  Additional test suites of the project");
  static final Opt<Optional<String>> REPOSITORY =
      OptGroup.OUTPUT.text(
          "--suite-url <url>  Web address of the conformance suite's repository, for links");
  static final Opt<Optional<String>> SUITE =
      OptGroup.OUTPUT.path(
          "--suite <checkout>  Checkout of the conformance suite, path[@revision]: pins links to"
              + " its commit, and links scenarios to their source");
  static final Opt<Optional<String>> PREVIOUS =
      OptGroup.OUTPUT.path("--previous <file>  Earlier JSON report whose changes are shown");
  static final Opt<Optional<String>> REVISION =
      OptGroup.OUTPUT.text(
          "--suite-ref <ref>  Commit, tag or branch of the suite, for links [default: that of"
              + " --suite, otherwise HEAD]");
  static final Opt<Optional<String>> PROTOCOL =
      OptGroup.OUTPUT.text("--protocol <version>  Protocol version that was tested");
  static final Opt<Optional<String>> LABEL =
      OptGroup.OUTPUT.text("--label <text>  Badge label [default: SEP coverage]");
  static final Opt<List<String>> FORMAT =
      OptGroup.OUTPUT.repeatable(
          "--format <format>[=<file>]  Output format; repeatable, at most one without a file"
              + " [default: markdown] [possible values: "
              + String.join(", ", ReportFormat.LABELS)
              + "]",
          ReportFormat.LABELS);
  static final Opt<Optional<String>> OUT =
      OptGroup.OUTPUT.path(
          "-o, --output-file, --out <file>  Output file of the format without one; `-` is stdout"
              + " [default: stdout]");
  static final Opt<Boolean> CHECK =
      OptGroup.OUTPUT.flag(
          "--check  Check that outputs are up to date; print a diff and exit 1 if not");
  static final Opt<Optional<String>> MIN_TESTED =
      OptGroup.OUTPUT.text(
          "--min-tested <percent>  Exit 1 if a SEP has lower coverage: tested / (tested + untested)"
              + " of its rows with a check. Values per SEP in the configuration take precedence");

  private static final Pattern PERCENT =
      Pattern.compile("(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?)%?");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Generate a coverage report",
            "Reports how much of each SEP is tested, how the scenarios of a conformance run ended,"
                + " and what is missing, from a manifest or from traceability files and results.",
            "Formats: markdown replaces the generated block of an existing file; html is one"
                + " self-contained page, with --spec it shows the specification with covered"
                + " sentences marked; json and csv are for tools; badge-json (for a Shields"
                + " endpoint) and badge-svg are badges.",
            "With --sdk, or with `sdks` in the configuration, it reports instead which rows each"
                + " SDK passes: the worst status of all occurrences of a check, per revision of the"
                + " specification.",
            "All formats are rendered before the first file is written, and each file is replaced"
                + " atomically.")
        .parameters(CommonOptions.SEP_FILES)
        .options(CommonOptions.SPEC, CommonOptions.PAGES, CommonOptions.LOCK)
        .options(MANIFEST, RESULTS, SOURCE, SCORECARD, KNOWN_GAPS, LOCAL_SUITES)
        .options(SdkReport.OPTIONS)
        .options(CommonOptions.ALLOW_ERRORS, CommonOptions.ALLOW_EMPTY)
        .options(
            FORMAT, OUT, CHECK, MIN_TESTED, PREVIOUS, SUITE, REPOSITORY, REVISION, PROTOCOL, LABEL)
        .projectOptions()
        .options(CommonOptions.COLOR)
        .example("report --results results", "print Markdown")
        .example("report --manifest m.json --format html=out.html", "write a page")
        .example("report --manifest m.json --min-tested 80", "fail below 80%")
        .example("report --sdk a=results/a --sdk b=results/b", "compare two SDKs");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Project project = CommonOptions.project(console, arguments);
    return SdkReport.isWanted(arguments, project)
        ? new SdkReport(console, arguments, project).run()
        : coverage(arguments, project);
  }

  private ExitCode coverage(Arguments arguments, Project project) {
    ReportOutputs outputs = new ReportOutputs(console, arguments, project);
    Config config = project.config();
    Thresholds thresholds =
        new Thresholds(
            arguments
                .get(MIN_TESTED)
                .map(value -> percent(MIN_TESTED, value))
                .or(config::minTested),
            config.minTestedBySep());
    ReportInputs inputs = new ReportInputs(console, arguments, project);
    outputs.refuseInputsOf(project);
    boolean showsPages = outputs.has(ReportFormat.HTML);
    boolean named = outputs.has(ReportFormat.MARKDOWN) && arguments.has(CommonOptions.SPEC);
    ManifestBuilder builder =
        new ManifestBuilder(showsPages && SpecPages.areGiven(arguments, project));
    ExitCode refused = inputs.readFiles(builder);
    if (refused != ExitCode.CLEAN) {
      return refused;
    }
    CoverageReport report = inputs.read(builder);
    try (SpecPages pages =
        SpecPages.open(console, arguments, project, builder, showsPages || named)) {
      Optional<SpecEvidence> evidence = pages.evidence(report.manifest());
      pages.addInputs(report.manifest());
      outputs.refuseInputsOf(project);
      String label =
          arguments.get(LABEL).or(() -> config.value("report.label")).orElse(Badge.DEFAULT_LABEL);
      CoverageReport complete =
          evidence
              .map(each -> report.with(ReportNames.of(each.spec(), report.manifest())))
              .orElse(report);
      ReportOutputs.Context context =
          new ReportOutputs.Context(complete, named ? complete : report, label, evidence);
      ExitCode exit =
          arguments.has(CHECK)
              ? outputs.compare(context, arguments.get(CommonOptions.COLOR))
              : outputs.write(context);
      // The report lacks pages that cannot be read.
      List<String> problems =
          evidence
              .map(each -> PageSelector.unreadable(each.spec(), each.pages()))
              .orElse(List.of());
      problems.forEach(console::printError);
      return exit.or(problems.isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE)
          .or(judge(thresholds, report));
    }
  }

  static BigDecimal percent(Opt<?> option, String value) {
    UsageException.throwIf(
        !PERCENT.matcher(value).matches(),
        "invalid value `" + value + "` for " + option.name() + "; expected 0% to 100%");
    return new BigDecimal(value.replace("%", ""));
  }

  /** Prints each threshold that is not reached. */
  private ExitCode judge(Thresholds thresholds, CoverageReport report) {
    List<Shortfall> shortfalls = thresholds.shortfalls(report.manifest());
    shortfalls.forEach(
        each -> console.printError(describe(each) + " " + each.least().toPlainString() + "%"));
    return shortfalls.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static String describe(Shortfall shortfall) {
    if (shortfall instanceof TooFew few) {
      return "SEP-%s: %s of %s tested (%s%%), less than"
          .formatted(
              few.sep(),
              few.share().tested(),
              few.share().checked(),
              few.share().finePercent().orElseThrow().toPlainString());
    }
    return shortfall instanceof NoSep none
        ? "SEP-" + none.sep() + ": not in the manifest, so it cannot reach"
        : "no row has a check, so no SEP can reach";
  }
}
