package io.github.seplint.cli;

import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.report.UnitCsv;
import io.github.seplint.report.UnitJson;
import io.github.seplint.report.UnitList;
import io.github.seplint.spec.requirement.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint spec list}. */
final class SpecListCommand implements Subcommand {
  private static final List<String> FORMATS = List.of("text", "json", "csv");

  private final Shell shell;

  SpecListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SpecOptions.command(
            "list",
            "Lists the sentences of the specification that demand or recommend something, and the"
                + " rows that claim them.",
            "A row claims a sentence if its text was found there, or if the sentence is what is"
                + " most like it. An item of a list has the keyword of the sentence before the"
                + " list; who quotes nothing but that sentence claims the items.");
    spec.addOption(SpecOptions.pages());
    spec.addOption(
        SpecOptions.text("--since", "<revision>")
            .description(
                "Only what is new since a revision of the repository; edits of older sentences"
                    + " are not.")
            .build());
    spec.addOption(
        SpecOptions.text("--format", "<format>")
            .completionCandidates(FORMATS)
            .description("text (default), json or csv.")
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
      List<NormativeSentence> units =
          arguments.text("--since").map(since -> since(context, since)).orElseGet(context::units);
      List<ClaimedSentence> claimed = context.claimed(units);
      switch (format) {
        case "json" -> shell.tell(UnitJson.of(claimed));
        case "csv" -> shell.tell(UnitCsv.of(claimed));
        default -> shell.out().print(UnitList.of(claimed, Screens.of(shell, color)));
      }
      shell.out().flush();
      return context.trouble();
    }
  }

  private static List<NormativeSentence> since(SpecContext context, String since) {
    SepHistory history = context.history("--since");
    GitRepository repository = context.source().repository().orElseThrow();
    Commit newest = context.source().commit().orElseThrow();
    return context.chosen(
        SentenceSetDiff.standing(
            history.added(repository.commit(since), newest), context.followed()));
  }
}
