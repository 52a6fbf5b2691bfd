package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.report.spec.SpecCoverageJson;
import io.github.seplint.report.spec.SpecCoverageText;
import io.github.seplint.spec.requirement.SpecCoverage;
import java.util.List;

/** {@code seplint spec coverage}. */
public record SpecCoverageCommand(Console console) implements Command {
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");
  static final Opt<List<String>> SEP =
      OptGroup.SPECIFICATION.list(
          "--sep <number,...>  Only these SEPs; requires a Git repository [default: those of the"
              + " files]",
          List.of());
  static final Opt<Boolean> ALL =
      OptGroup.SPECIFICATION.flag(
          "--all  List all uncovered sentences, not only those introduced by the SEPs");
  private static final Opt<Boolean> FAIL_ON_MISSING =
      OptGroup.OUTPUT.flag("--fail-on-missing  Exit 1 if any sentence is uncovered");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Report which normative sentences are covered by rows",
            "Shows coverage per page and section and, for a Git repository, per SEP, and lists"
                + " uncovered sentences: those introduced by the SEPs, or else all.",
            "A sentence was introduced by a SEP if a commit added it whose subject names the SEP,"
                + " as SEP-7001 or as pull request (#7001), merges included. Edited sentences are"
                + " not new.")
        .parameters(CommonOptions.SEP_FILES)
        .options(CommonOptions.SPEC, CommonOptions.PAGES, SEP, ALL)
        .options(FORMAT, CommonOptions.QUIET, CommonOptions.NO_SNIPPETS)
        .options(CommonOptions.MAX_FINDINGS, CommonOptions.STATISTICS, FAIL_ON_MISSING)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
        .example("spec coverage --spec ../spec", "sentences of the SEPs")
        .example("spec coverage --spec ../spec --sep 7001", "of one SEP")
        .example("spec coverage --spec ../spec --all --fail-on-missing", "gate in CI");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean json = arguments.get(FORMAT).equals("json");
    String color = arguments.get(CommonOptions.COLOR);
    TextReporter.Options options = options(arguments);
    CoverageScope scope = CoverageScope.of(arguments);
    try (SpecContext context = SpecContext.open(console, arguments)) {
      SpecCoverage coverage = scope.in(context);
      console.print(
          json
              ? SpecCoverageJson.of(coverage)
              : SpecCoverageText.of(coverage, options, Terminal.of(console, color)));
      boolean fails = arguments.has(FAIL_ON_MISSING) && !coverage.missing().isEmpty();
      return context.printProblems().or(fails ? ExitCode.FINDINGS : ExitCode.CLEAN);
    }
  }

  private static TextReporter.Options options(Arguments arguments) {
    return new TextReporter.Options(
        !arguments.has(CommonOptions.NO_SNIPPETS),
        !arguments.has(CommonOptions.QUIET),
        arguments.has(CommonOptions.STATISTICS),
        arguments.get(CommonOptions.MAX_FINDINGS));
  }
}
