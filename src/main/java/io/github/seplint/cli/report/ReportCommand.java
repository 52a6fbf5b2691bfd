package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.ConfigOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.report.ReportOutputs.RenderContext;
import io.github.seplint.cli.report.ReportSettings.ReportInputs;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.Thresholds;
import io.github.seplint.coverage.Thresholds.TestedShare;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.project.Project;
import java.util.List;
import java.util.Optional;

/** {@code seplint report}. */
public final class ReportCommand implements Command {
  static final Opt<Optional<String>> MANIFEST =
      Opt.path(
          OptGroup.RESULTS,
          "--manifest <file>",
          "Manifest written by `seplint manifest` [default: `manifest` in the configuration]");
  static final Opt<Optional<String>> RESULTS =
      Opt.path(
          OptGroup.RESULTS,
          "--results <dir>",
          "Results of conformance runs. Without --manifest, they are combined with the files;"
              + " without --scorecard, they give the scenario outcomes (warnings count as"
              + " failures) [default: `results` in the configuration]");
  static final Opt<Optional<String>> SOURCE =
      Opt.text(
          OptGroup.RESULTS,
          "--source <ref>",
          "What was run, e.g. typescript-sdk@v1.2, if the manifest names no source");
  static final Opt<Optional<String>> SCORECARD =
      Opt.path(
          OptGroup.RESULTS,
          "--scorecard <file>",
          "Scenario outcomes: JSON output of the suite's tier-check");
  static final Opt<Optional<String>> KNOWN_GAPS =
      Opt.path(OptGroup.RESULTS, "--known-gaps <file>", "Known gaps with their issues");
  static final Opt<Optional<String>> LOCAL_SUITES =
      Opt.path(OptGroup.RESULTS, "--local-suites <file>", "Additional test suites of the project");
  static final Opt<Optional<String>> REPOSITORY =
      Opt.text(
          OptGroup.OUTPUT,
          "--suite-url <url>",
          "Web address of the conformance suite's repository, for links");
  static final Opt<Optional<String>> REVISION =
      Opt.text(
          OptGroup.OUTPUT,
          "--suite-ref <ref>",
          "Commit, tag or branch of the suite, for links [default: HEAD]");
  static final Opt<Optional<String>> PROTOCOL =
      Opt.text(OptGroup.OUTPUT, "--protocol <version>", "Protocol version that was tested");
  static final Opt<Optional<String>> LABEL =
      Opt.text(OptGroup.OUTPUT, "--label <text>", "Badge label [default: SEP coverage]");
  static final Opt<List<String>> FORMAT =
      Opt.repeatable(
          OptGroup.OUTPUT,
          "--format <format>[=<file>]",
          "Output format; repeatable, at most one without a file [default: markdown]"
              + " [possible values: "
              + String.join(", ", ReportFormats.names())
              + "]",
          ReportFormats.names());
  static final Opt<Optional<String>> OUT =
      Opt.path(
          OptGroup.OUTPUT,
          "--out <file>",
          "Output file of the format without one [default: stdout]");
  static final Opt<Boolean> CHECK =
      Opt.flag(
          OptGroup.OUTPUT,
          "--check",
          "Check that outputs are up to date; print a diff and exit 1 if not");
  static final Opt<Optional<String>> MIN_TESTED =
      Opt.text(
          OptGroup.OUTPUT,
          "--min-tested <percent>",
          "Exit 1 if a SEP has lower coverage: tested / (tested + untested) of its rows with a"
              + " check. Values per SEP in the configuration take precedence");

  private final Console console;

  public ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Generate a coverage report",
            "Reports how much of each SEP is tested, how the scenarios of a conformance run ended,"
                + " and what is missing, from a manifest or from traceability files and results.",
            "Formats: markdown replaces the generated block of an existing file; html is one"
                + " self-contained page, with --spec it shows the specification with covered"
                + " sentences marked; json and csv are for tools; badge-json (for a Shields"
                + " endpoint) and badge-svg are badges.")
        .parameters(CommonOptions.SEP_FILES)
        .options(CommonOptions.SPEC, CommonOptions.PAGES, CommonOptions.LOCK)
        .options(MANIFEST, RESULTS, SOURCE, SCORECARD, KNOWN_GAPS, LOCAL_SUITES)
        .options(CommonOptions.ALLOW_ERRORS, CommonOptions.ALLOW_EMPTY)
        .options(FORMAT, OUT, CHECK, MIN_TESTED, REPOSITORY, REVISION, PROTOCOL, LABEL)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
        .example("report --results results", "print Markdown")
        .example("report --manifest m.json --format html=out.html", "write a page")
        .example("report --manifest m.json --min-tested 80", "fail below 80%");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String color = arguments.get(CommonOptions.COLOR);
    boolean checking = arguments.has(CHECK);
    Project project = Project.find(console.directory(), ConfigOptions.of(arguments));
    ReportSettings settings = new ReportSettings(console, arguments, project);
    ReportInputs inputs = ReportInputs.of(settings);
    ReportOutputs outputs = ReportOutputs.of(console, arguments, project);
    outputs.check(checking);
    Thresholds thresholds = settings.thresholds();
    ReportLoader reader = new ReportLoader(settings, inputs);
    outputs.refuseInputsOf(reader.inputs());
    boolean shown = outputs.has(ReportFormats.HTML);
    ManifestBuilder builder =
        new ManifestBuilder(shown && SpecPagesInput.isNamed(arguments, project));
    ExitCode refused = reader.readFiles(builder);
    if (refused != ExitCode.CLEAN) {
      return refused;
    }
    CoverageReport report = reader.read(builder);
    try (SpecPagesInput spec = SpecPagesInput.open(console, arguments, project, builder, shown)) {
      outputs.refuseInputsOf(spec.inputs(report.manifest()));
      RenderContext material = new RenderContext(report, settings.label(), spec.evidence());
      ExitCode stale = checking ? outputs.compare(material, color) : outputs.write(material);
      return stale.or(spec.trouble()).or(judge(thresholds, report));
    }
  }

  /** A line for each demand that is not met. */
  private ExitCode judge(Thresholds thresholds, CoverageReport report) {
    List<Thresholds.Shortfall> found = thresholds.shortfalls(report.manifest());
    found.forEach(each -> console.printError(what(each) + each.least().toPlainString() + "%"));
    return found.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static String what(Thresholds.Shortfall shortfall) {
    if (shortfall instanceof Thresholds.TooFew few) {
      return "SEP-" + few.sep() + ": " + tested(few.share()) + ", less than ";
    }
    if (shortfall instanceof Thresholds.NoSep none) {
      return "SEP-" + none.sep() + ": not in the manifest, so it cannot reach ";
    }
    return "no row has a check, so no SEP can reach ";
  }

  private static String tested(TestedShare share) {
    String percent = share.finePercent().orElseThrow().toPlainString();
    return share.tested() + " of " + share.checked() + " tested (" + percent + "%)";
  }
}
