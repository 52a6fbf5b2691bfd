package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.report.spec.MatchReport;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.FileMatch;
import java.util.List;

/** {@code seplint spec match}. */
public record SpecMatchCommand(Console console) implements Command {
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Show how closely each row matches the specification, and where",
            "`seplint explain tiers` explains the tiers T0 to T7.")
        .parameters(CommonOptions.SEP_FILES)
        .options(CommonOptions.SPEC, FORMAT)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
        .example("spec match --spec ../spec", "all files of the project")
        .example("spec match --spec ../spec sep-7001.yaml", "one file");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String format = arguments.get(FORMAT);
    String color = arguments.get(CommonOptions.COLOR);
    try (SpecContext context = SpecContext.open(console, arguments)) {
      List<FileMatch> files =
          context.texts().stream()
              .map(text -> new FileMatch(context.source().specification(), SepFile.read(text)))
              .toList();
      console.print(
          format.equals("json")
              ? MatchReport.json(files)
              : MatchReport.text(files, Terminal.of(console, color)));
      return context.printProblems();
    }
  }
}
