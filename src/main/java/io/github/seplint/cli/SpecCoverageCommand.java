package io.github.seplint.cli;

import io.github.seplint.report.CoverageJson;
import io.github.seplint.report.CoverageText;
import io.github.seplint.report.TextReport;
import io.github.seplint.spec.requirement.SpecCoverage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seplint spec coverage}. */
final class SpecCoverageCommand implements Subcommand {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Shell shell;

  SpecCoverageCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SpecOptions.command(
            "coverage",
            "Tells how much of what the specification demands is claimed by rows: of its pages and"
                + " sections, and, where the specification is a repository, of what each SEP"
                + " brought.",
            "Lists what no row claims: of what the SEPs brought, or else of the pages. A SEP"
                + " brought what the commits added whose summary names it, as SEP-7001 or as pull"
                + " request (#7001), merges included; edits of older sentences are not new.");
    spec.addOption(
        OptionSpec.builder("--sep")
            .type(String[].class)
            .arity("1")
            .paramLabel("<number,...>")
            .description("These SEPs; default: those of the files. Needs a repository.")
            .build());
    spec.addOption(SpecOptions.pages());
    spec.addOption(
        SpecOptions.flag("--all")
            .description("Lists what no row claims of the pages, whoever brought it.")
            .build());
    spec.addOption(
        SpecOptions.text("--format", "<format>")
            .completionCandidates(FORMATS)
            .description("text (default) or json.")
            .build());
    SpecOptions.findings(spec);
    spec.addOption(
        SpecOptions.flag("--fail-on-missing")
            .description("Exit code 1 if anything is listed; else missing rows fail nothing.")
            .build());
    spec.addOption(Help.option());
    SpecOptions.exitCodes(spec, exitCodes());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "told");
    codes.put("1", "something is missing, with --fail-on-missing");
    codes.put("2", "asked wrong: a flag, the specification, no page matched, unreadable files");
    codes.put("3", "a bug of seplint");
    return codes;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean json = arguments.choice("--format", FORMATS, "text").equals("json");
    String color = Colors.asked(arguments);
    TextReport.Options options = options(arguments);
    CoverageScope scope = CoverageScope.of(arguments);
    try (SpecContext context = SpecContext.open(shell, arguments)) {
      SpecCoverage coverage = scope.in(context);
      shell
          .out()
          .print(
              json
                  ? CoverageJson.of(coverage)
                  : CoverageText.of(coverage, options, Screens.of(shell, color)));
      shell.out().flush();
      boolean fails = arguments.has("--fail-on-missing") && !coverage.missing().isEmpty();
      return context.trouble().or(fails ? ExitCode.FINDINGS : ExitCode.CLEAN);
    }
  }

  private static TextReport.Options options(Arguments arguments) {
    boolean quiet = arguments.has("--quiet");
    return new TextReport.Options(
        !quiet && !arguments.has("--no-frame"),
        !quiet,
        arguments.has("--statistics"),
        arguments.number("--max-findings", 0, Integer.MAX_VALUE));
  }
}
