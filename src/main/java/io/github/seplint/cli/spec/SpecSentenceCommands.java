package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.git.GitException;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.spec.MatchReport;
import io.github.seplint.report.spec.SentenceReport;
import io.github.seplint.report.spec.SpecCoverageReport;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.match.FileMatch;
import io.github.seplint.spec.requirement.ClaimIndex.ClaimedSentence;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.spec.requirement.SentenceSetDiff;
import io.github.seplint.spec.requirement.SepHistory;
import io.github.seplint.spec.requirement.SpecCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands that compare the sentences of the specification with rows. */
public final class SpecSentenceCommands {
  private SpecSentenceCommands() {}

  /** {@code seplint spec list}. */
  public record ListCommand(Console console) implements Command {
    private static final Opt<String> FORMAT = CommonOptions.format("text", "json", "csv");
    private static final Opt<Optional<String>> SINCE =
        OptGroup.SPECIFICATION.text(
            "--since <revision>  Only sentences added since this revision of the repository,"
                + " without edited ones");

    @Override
    public CommandModel model() {
      return CommandModel.of(
              "List normative sentences and the rows that cover them",
              "A row covers a sentence if its text was found there, or if the sentence is the most"
                  + " similar one. An item of a list has the keyword of the sentence before the"
                  + " list; a row that quotes only that sentence covers all items.")
          .parameters(CommonOptions.SEP_FILES)
          .options(CommonOptions.SPEC, CommonOptions.PAGES, SINCE, FORMAT)
          .projectOptions()
          .options(CommonOptions.COLOR)
          .example("spec list --spec ../spec", "all of the draft")
          .example("spec list --spec ../spec --page 'server/*.mdx'", "some pages")
          .example("spec list --spec ../spec --format csv", "for a spreadsheet");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      try (SpecContext context = SpecContext.open(console, arguments)) {
        List<ClaimedSentence> claimed = context.claimed(sentences(context, arguments.get(SINCE)));
        switch (arguments.get(FORMAT)) {
          case "json" -> console.printData(SentenceReport.json(claimed));
          case "csv" -> console.printData(SentenceReport.csv(claimed));
          default -> console.print(SentenceReport.text(claimed, console.terminal(arguments)));
        }
        return context.printProblems();
      }
    }

    private static List<NormativeSentence> sentences(SpecContext context, Optional<String> since) {
      List<NormativeSentence> all = context.followed();
      if (since.isEmpty()) {
        return context.selected(all);
      }
      List<NormativeSentence> added = new ArrayList<>();
      List<GitException> unknown = new ArrayList<>();
      List<SepHistory> histories = context.histories("--since");
      for (SepHistory history : histories) {
        try {
          added.addAll(history.addedSince(since.get()));
        } catch (GitException e) {
          unknown.add(e);
        }
      }
      if (unknown.size() == histories.size()) {
        throw unknown.get(0);
      }
      return context.selected(SentenceSetDiff.remaining(added, all));
    }
  }

  /** {@code seplint spec match}. */
  public record MatchCommand(Console console) implements Command {
    private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

    @Override
    public CommandModel model() {
      return CommandModel.of(
              "Show how closely each row matches the specification, and where",
              "`seplint explain tiers` explains the tiers T0 to T7.")
          .parameters(CommonOptions.SEP_FILES)
          .options(CommonOptions.SPEC, FORMAT)
          .projectOptions()
          .options(CommonOptions.COLOR)
          .example("spec match --spec ../spec", "all files of the project")
          .example("spec match --spec ../spec sep-7001.yaml", "one file");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      try (SpecContext context = SpecContext.open(console, arguments, spec -> List.of())) {
        List<FileMatch> files =
            context.files().texts().stream()
                .map(text -> new FileMatch(context.specification(), SepFile.read(text)))
                .toList();
        console.print(
            arguments.get(FORMAT).equals("json")
                ? MatchReport.json(files)
                : MatchReport.text(files, console.terminal(arguments)));
        return context.printProblems();
      }
    }
  }

  /** {@code seplint spec coverage}. */
  public record CoverageCommand(Console console) implements Command {
    private static final Opt<String> FORMAT = CommonOptions.format("text", "json");
    private static final Opt<List<String>> SEP =
        OptGroup.SPECIFICATION.list(
            "--sep <number,...>  Only these SEPs; requires a Git repository [default: those of the"
                + " files]",
            List.of());
    private static final Opt<Boolean> ALL =
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
                  + " as SEP-7001 or as pull request (#7001), merges included, or that changes the"
                  + " document of the SEP alone; or if a commit that names no SEP added it to a"
                  + " page that the SEP introduced. Edited sentences are not new, and a sentence on"
                  + " several pages counts once. For a SEP without such a sentence, its own"
                  + " document counts.")
          .parameters(CommonOptions.SEP_FILES)
          .options(CommonOptions.SPEC, CommonOptions.PAGES, SEP, ALL)
          .options(FORMAT, CommonOptions.QUIET, CommonOptions.NO_SNIPPETS)
          .options(CommonOptions.MAX_FINDINGS, CommonOptions.STATISTICS, FAIL_ON_MISSING)
          .projectOptions()
          .options(CommonOptions.COLOR)
          .example("spec coverage --spec ../spec", "sentences of the SEPs")
          .example("spec coverage --spec ../spec --sep 7001", "of one SEP")
          .example("spec coverage --spec ../spec --all --fail-on-missing", "gate in CI");
    }

    @Override
    public ExitCode run(Arguments arguments) {
      List<Long> seps =
          arguments.get(SEP).stream().map(CoverageCommand::number).distinct().toList();
      try (SpecContext context = SpecContext.open(console, arguments)) {
        SpecCoverage coverage = new CoverageBuilder(context).build(seps, arguments.has(ALL));
        console.print(
            arguments.get(FORMAT).equals("json")
                ? SpecCoverageReport.json(coverage)
                : SpecCoverageReport.text(
                    coverage, CommonOptions.textOptions(arguments), console.terminal(arguments)));
        boolean fails = arguments.has(FAIL_ON_MISSING) && !coverage.missing().isEmpty();
        return context.printProblems().or(fails ? ExitCode.FINDINGS : ExitCode.CLEAN);
      }
    }

    private static long number(String written) {
      boolean digits = written.length() < 10 && written.chars().allMatch(Character::isDigit);
      UsageException.throwIf(!digits, "--sep takes numbers such as 7001, not `" + written + "`");
      return Long.parseLong(written);
    }
  }
}
