package io.github.seplint.cli;

import io.github.seplint.report.MatchJson;
import io.github.seplint.report.MatchList;
import io.github.seplint.spec.match.MatchedFile;
import java.util.List;

/** {@code seplint spec match}. */
final class SpecMatchCommand implements Command {
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

  private final Shell shell;

  SpecMatchCommand(Shell shell) {
    this.shell = shell;
  }

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
    try (SpecContext context = SpecContext.open(shell, arguments)) {
      List<MatchedFile> files =
          context.texts().stream()
              .map(text -> MatchedFile.of(context.source().specification(), text))
              .toList();
      shell
          .out()
          .print(
              format.equals("json")
                  ? MatchJson.of(files)
                  : MatchList.of(files, Screens.of(shell, color)));
      shell.out().flush();
      return context.trouble();
    }
  }
}
