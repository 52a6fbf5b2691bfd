package io.github.seplint.cli;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.Thresholds;
import io.github.seplint.rules.BuiltInRules;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint report}. */
final class ReportCommand {
  private final Shell shell;

  ReportCommand(Shell shell) {
    this.shell = shell;
  }

  ExitCode run(String... words) {
    CommandSpec spec = ReportOptions.create();
    Arguments arguments = Arguments.parse(spec, words);
    return arguments.has("--help") ? new Help(shell).print(spec) : run(arguments);
  }

  private ExitCode run(Arguments arguments) {
    String color = Colors.asked(arguments);
    boolean checking = arguments.has("--check");
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    ReportSettings settings = new ReportSettings(shell, arguments, config);
    ReportInputs inputs = ReportInputs.of(settings);
    ReportOutputs outputs = ReportOutputs.of(shell, arguments, config);
    outputs.check(checking);
    Thresholds thresholds = settings.thresholds();
    ReportReader reader = new ReportReader(shell, settings, inputs);
    outputs.spare(reader.reads());
    ExitCode refusal = reader.refusal();
    if (refusal != ExitCode.CLEAN) {
      return refusal;
    }
    Optional<TracedFiles> files = reader.files();
    CoverageReport report = reader.read(files);
    boolean shown = outputs.has(ReportFormats.HTML);
    try (ReportSpec spec = ReportSpec.open(shell, arguments, config, files, shown)) {
      outputs.spare(spec.reads(report.manifest()));
      ReportMaterial material = new ReportMaterial(report, settings.label(), spec.evidence());
      ExitCode stale = checking ? outputs.compare(material, color) : outputs.write(material);
      return stale.or(spec.trouble()).or(judge(thresholds, report));
    }
  }

  /** A line for each SEP of which less is tested than must be. */
  private ExitCode judge(Thresholds thresholds, CoverageReport report) {
    ExitCode exit = ExitCode.CLEAN;
    for (Thresholds.Shortfall each : thresholds.shortfalls(report.manifest())) {
      exit = ExitCode.FINDINGS;
      shell.complain(
          "SEP-"
              + each.sep()
              + ": "
              + each.share().tested()
              + " of "
              + each.share().checked()
              + " tested ("
              + each.share().finePercent().orElseThrow()
              + "%), less than "
              + each.least().toPlainString()
              + "%");
    }
    return exit;
  }
}
