package io.github.seplint.cli.spec;

import static java.util.stream.Collectors.toMap;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.git.Commit;
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
import io.github.seplint.spec.requirement.SepRequirements;
import io.github.seplint.spec.requirement.SpecCoverage;
import io.github.seplint.spec.requirement.SpecCoverage.SepClaims;
import io.github.seplint.spec.requirement.SpecCoverage.UncoveredSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
          .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
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
          .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
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
      List<Long> seps =
          arguments.get(SEP).stream().map(CoverageCommand::number).distinct().toList();
      try (SpecContext context = SpecContext.open(console, arguments)) {
        SpecCoverage coverage = coverage(context, seps, arguments.has(ALL));
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

    /**
     * The coverage of the selected pages.
     *
     * @param seps the given SEPs; empty for those of the files
     * @param all whether all uncovered sentences are listed, not only those of the SEPs
     */
    private static SpecCoverage coverage(SpecContext context, List<Long> seps, boolean all) {
      List<NormativeSentence> followed = context.followed();
      List<ClaimedSentence> claimed = context.claimed(context.selected(followed));
      boolean hasHistory = context.hasHistory();
      List<SepClaims> own =
          hasHistory || !seps.isEmpty()
              ? own(context, seps.isEmpty() ? context.seps() : seps, followed, claimed)
              : List.of();
      return new SpecCoverage(claimed, own, missing(claimed, own, all || !hasHistory));
    }

    private static List<SepClaims> own(
        SpecContext context,
        List<Long> seps,
        List<NormativeSentence> followed,
        List<ClaimedSentence> sentences) {
      Map<SepHistory, List<Commit>> histories = new LinkedHashMap<>();
      context.histories("--sep").forEach(each -> histories.put(each, each.ancestors()));
      List<SepClaims> own = new ArrayList<>();
      for (long sep : seps) {
        List<String> commits = new ArrayList<>();
        List<NormativeSentence> added = new ArrayList<>();
        histories.forEach(
            (history, ancestors) -> {
              SepHistory.OwnDiff diff = history.of(sep, ancestors);
              diff.commits().forEach(each -> commits.add(each.id()));
              added.addAll(diff.added());
            });
        Set<NormativeSentence> left = new HashSet<>(SentenceSetDiff.remaining(added, followed));
        own.add(
            new SepClaims(
                sep,
                commits,
                added.size(),
                SepRequirements.of(
                    sep,
                    sentences.stream()
                        .map(ClaimedSentence::sentence)
                        .filter(left::contains)
                        .toList(),
                    context.claims())));
      }
      return own;
    }

    private static List<UncoveredSentence> missing(
        List<ClaimedSentence> sentences, List<SepClaims> own, boolean all) {
      Map<String, NormativeSentence> claimed =
          sentences.stream()
              .filter(ClaimedSentence::isClaimed)
              .map(ClaimedSentence::sentence)
              .collect(toMap(NormativeSentence::text, each -> each, (first, second) -> first));
      Map<NormativeSentence, List<Long>> seps = new HashMap<>();
      Set<NormativeSentence> restated = new HashSet<>();
      for (SepClaims sep : own) {
        for (ClaimedSentence each : sep.requirements()) {
          if (each.isClaimed()) {
            restated.add(each.sentence());
          } else {
            seps.computeIfAbsent(each.sentence(), key -> new ArrayList<>()).add(sep.sep());
          }
        }
      }
      return sentences.stream()
          .filter(each -> !each.isClaimed())
          .map(ClaimedSentence::sentence)
          .filter(each -> !restated.contains(each))
          .filter(each -> all || seps.containsKey(each))
          .map(
              each ->
                  new UncoveredSentence(
                      each,
                      seps.getOrDefault(each, List.of()),
                      Optional.ofNullable(claimed.get(each.text()))))
          .toList();
    }
  }
}
