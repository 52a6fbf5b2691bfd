package io.github.seplint.cli.diff;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.manifest.CorpusDiff;
import io.github.seplint.manifest.CorpusDiff.CorpusState;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diff.DiffJson;
import io.github.seplint.report.diff.DiffMarkdown;
import io.github.seplint.report.diff.DiffText;
import java.util.List;
import java.util.Optional;

/** {@code seplint diff}. */
public record DiffCommand(Console console) implements Command {
  static final Opt<Optional<String>> REPO =
      OptGroup.SPECIFICATION.path(
          "--repo <dir>  Git repository of the revisions, and base of relative paths [default:"
              + " working directory]");
  private static final Opt<Boolean> FAIL_ON_REGRESSION =
      OptGroup.OUTPUT.flag(
          "--fail-on-regression  Exit 1 if a tested row is no longer tested, or if a row with a"
              + " check was excluded, removed or lost its check");
  private static final Opt<List<String>> STATES =
      Opt.paths(
          "<old> <new> [<path>...]  The two states, then the files, directories or globs to compare"
              + " in directories and revisions [default: `files` in the configuration, else"
              + " src/seps, else all]");

  private static final Opt<String> FORMAT = CommonOptions.format("text", "markdown", "json");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Compare two versions of the traceability data",
            "Lists rows that were added, removed, reworded, renamed, newly tested or newly"
                + " excluded, or whose reason or links changed, and the change in coverage.",
            "A state is a manifest; a file or directory with traceability files; <dir>@<revision>,"
                + " its files at a Git revision; or <revision> of the repository --repo. Existing"
                + " paths take precedence: `.@<branch>` is always the branch.",
            "Only manifests record what is tested, so test status is compared only if both states"
                + " are manifests. Rows are matched by check ID, then by text, then by similar"
                + " text, then by a unique reason.")
        .parameters(STATES)
        .options(REPO, FORMAT, CommonOptions.STATISTICS, FAIL_ON_REGRESSION)
        .projectOptions()
        .options(CommonOptions.COLOR)
        .example("diff old.json new.json", "compare two manifests")
        .example("diff main . --format markdown", "comment for a pull request")
        .example("diff old.json new.json --fail-on-regression", "gate in CI");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    boolean statistics = arguments.has(CommonOptions.STATISTICS);
    UsageException.throwIf(
        statistics && !arguments.get(FORMAT).equals("text"), "--statistics requires --format text");
    List<String> named = arguments.positionals();
    UsageException.throwIf(named.size() < 2, "missing arguments: seplint diff <old> <new>");
    DiffSources states = new DiffSources(console, arguments, named.subList(2, named.size()));
    CorpusState before = states.open(named.get(0));
    CorpusState after = states.open(named.get(1));
    states.check();
    UsageException.throwIf(
        before.isEmpty() && after.isEmpty(),
        "no row in `" + before.name() + "`, nor in `" + after.name() + "`: nothing to compare");
    CorpusDiff diff = CorpusDiff.of(before, after);
    console.print(
        switch (statistics ? "statistics" : arguments.get(FORMAT)) {
          case "json" -> DiffJson.of(diff);
          case "markdown" -> DiffMarkdown.of(diff);
          case "statistics" -> DiffText.countsOf(diff, console.terminal(arguments));
          default -> DiffText.of(diff, console.terminal(arguments));
        });
    boolean fails = arguments.has(FAIL_ON_REGRESSION) && diff.regressions() > 0;
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
