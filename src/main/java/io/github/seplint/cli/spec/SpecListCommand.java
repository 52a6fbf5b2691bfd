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
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.report.spec.SentenceReport;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import java.util.List;
import java.util.Optional;

/** {@code seplint spec list}. */
public record SpecListCommand(Console console) implements Command {
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json", "csv");
  private static final Opt<Optional<String>> SINCE =
      OptGroup.SPECIFICATION.text(
          "--since <revision>  Only sentences added since this revision of the repository, without"
              + " edited ones");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "List normative sentences and the rows that cover them",
            "A row covers a sentence if its text was found there, or if the sentence is the most"
                + " similar one. An item of a list has the keyword of the sentence before the list;"
                + " a row that quotes only that sentence covers all items.")
        .parameters(CommonOptions.SEP_FILES)
        .options(CommonOptions.SPEC, CommonOptions.PAGES, SINCE, FORMAT)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
        .example("spec list --spec ../spec", "all of the draft")
        .example("spec list --spec ../spec --page 'server/*.mdx'", "some pages")
        .example("spec list --spec ../spec --format csv", "for a spreadsheet");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String format = arguments.get(FORMAT);
    String color = arguments.get(CommonOptions.COLOR);
    try (SpecContext context = SpecContext.open(console, arguments)) {
      List<NormativeSentence> units =
          arguments.get(SINCE).map(since -> since(context, since)).orElseGet(context::units);
      List<ClaimedSentence> claimed = context.claimed(units);
      switch (format) {
        case "json" -> console.printData(SentenceReport.json(claimed));
        case "csv" -> console.printData(SentenceReport.csv(claimed));
        default -> console.print(SentenceReport.text(claimed, Terminal.of(console, color)));
      }
      return context.printProblems();
    }
  }

  private static List<NormativeSentence> since(SpecContext context, String since) {
    SepHistory history = context.history("--since");
    GitRepository repository = context.source().repository().orElseThrow();
    Commit newest = context.source().commit().orElseThrow();
    return context.selected(
        SentenceSetDiff.remaining(
            history.added(repository.commit(since), newest), context.followed()));
  }
}
