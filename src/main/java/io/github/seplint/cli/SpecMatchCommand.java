package io.github.seplint.cli;

import io.github.seplint.report.MatchJson;
import io.github.seplint.report.MatchList;
import io.github.seplint.spec.match.MatchedFile;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint spec match}. */
final class SpecMatchCommand implements Subcommand {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Shell shell;

  SpecMatchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SpecOptions.command(
            "match",
            "Shows for each row how far its text must be bent until the specification has it, and"
                + " where it stands there. `seplint explain tiers` tells what T0 to T7 are.");
    spec.addOption(
        SpecOptions.text("--format", "<format>")
            .completionCandidates(FORMATS)
            .description("text (default) or json.")
            .build());
    spec.addOption(SpecOptions.color());
    spec.addOption(Help.option());
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String format = arguments.choice("--format", FORMATS, "text");
    String color = Colors.asked(arguments);
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
