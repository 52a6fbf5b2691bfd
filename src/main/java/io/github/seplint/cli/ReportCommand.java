package io.github.seplint.cli;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.ManifestBuilder;
import io.github.seplint.coverage.TestedShare;
import io.github.seplint.coverage.Thresholds;
import io.github.seplint.project.Project;
import java.util.List;
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
    Project project = Project.find(shell.folder(), ConfigRequest.of(arguments));
    ReportSettings settings = new ReportSettings(shell, arguments, project);
    ReportInputs inputs = ReportInputs.of(settings);
    ReportOutputs outputs = ReportOutputs.of(shell, arguments, project);
    outputs.check(checking);
    Thresholds thresholds = settings.thresholds();
    ReportReader reader = new ReportReader(settings, inputs);
    outputs.refuseInputsOf(reader.inputs());
    boolean shown = outputs.has(ReportFormats.HTML);
    ManifestBuilder builder = new ManifestBuilder(shown && ReportSpec.isNamed(arguments, project));
    ExitCode refused = reader.readFiles(builder);
    if (refused != ExitCode.CLEAN) {
      return refused;
    }
    CoverageReport report = reader.read(builder);
    try (ReportSpec spec = ReportSpec.open(shell, arguments, project, builder, shown)) {
      outputs.refuseInputsOf(spec.inputs(report.manifest()));
      ReportMaterial material = new ReportMaterial(report, settings.label(), spec.evidence());
      ExitCode stale = checking ? outputs.compare(material, color) : outputs.write(material);
      return stale.or(spec.trouble()).or(judge(thresholds, report));
    }
  }

  /** A line for each demand that is not met. */
  private ExitCode judge(Thresholds thresholds, CoverageReport report) {
    List<Thresholds.Shortfall> found = thresholds.shortfalls(report.manifest());
    found.forEach(each -> shell.complain(what(each) + each.least().toPlainString() + "%"));
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
