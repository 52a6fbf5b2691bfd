package io.github.seplint.cli;

import io.github.seplint.coverage.CorpusDiff;
import io.github.seplint.coverage.CorpusState;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.change.CorpusDiffJson;
import io.github.seplint.report.change.CorpusDiffText;
import io.github.seplint.report.markdown.CorpusDiffMarkdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seplint diff}. */
final class DiffCommand {
  private static final List<String> FORMATS = List.of("text", "markdown", "json");

  private final Shell shell;

  DiffCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("seplint diff");
    spec.usageMessage()
        .description(
            "Tells what has changed between two states of the rows: rows added, removed, reworded,"
                + " re-keyed, newly tested, newly excluded, with other reasons or links; and how"
                + " many are tested.",
            "A state is a manifest; a folder or file with rows; <folder>@<revision>, the files of a"
                + " folder as git has them; or <revision>, of the repository of --repo. What is"
                + " there on disk goes first: where a branch is called like a file, .@<branch> is the branch.",
            "What is tested only manifests say: unless both states are manifests, nothing is said"
                + " of it. Rows are the same if they have one check id, else one text, else texts"
                + " that are alike, else one reason that no other row has.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .hideParamSyntax(true)
            .paramLabel("<old> <new> [<path>...]")
            .description(
                "The two states, and which files of folders and revisions: files, folders and globs."
                    + " Default: `files` of the configuration, else src/seps, else all.")
            .build());
    options(spec);
    return spec;
  }

  private static void options(CommandSpec spec) {
    spec.addOption(
        SpecOptions.text("--repo", "<folder>")
            .description(
                "Whose revisions are meant, and where paths start; default: the working folder.")
            .build());
    spec.addOption(
        SpecOptions.text("--format", "<format>")
            .description(
                "text (default), json, or markdown: a comment on a pull request, which is cut to"
                    + " what GitHub takes.")
            .build());
    spec.addOption(SpecOptions.flag("--statistics").description("Counts only, as text.").build());
    spec.addOption(
        SpecOptions.flag("--fail-on-regression")
            .description(
                "Exit code 1 if a row that was tested is not any more, or if a row that had a check"
                    + " is excluded, has none or is gone. New rows that are not tested are none.")
            .build());
    ConfigRequest.options(spec);
    spec.addOption(SpecOptions.color());
    spec.addOption(Help.option());
    SpecOptions.exitCodes(spec, exitCodes());
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "told, whatever has changed");
    codes.put("1", "a regression, with --fail-on-regression");
    codes.put("2", "asked wrong: a flag, no such state, no rows, a file that cannot be read");
    codes.put("3", "a bug of seplint");
    return codes;
  }

  ExitCode run(String... words) {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, words);
    return arguments.has("--help") ? new Help(shell).print(spec) : run(arguments);
  }

  private ExitCode run(Arguments arguments) {
    String format = arguments.choice("--format", FORMATS, "text");
    if (arguments.has("--statistics") && !format.equals("text")) {
      throw new UsageException("--statistics goes with --format text");
    }
    String color = Colors.asked(arguments);
    List<String> named = arguments.positionals();
    if (named.size() < 2) {
      throw new UsageException("which two states? seplint diff <old> <new>");
    }
    CorpusStates states = new CorpusStates(shell, arguments, named.subList(2, named.size()));
    CorpusState before = states.open(named.get(0));
    CorpusState after = states.open(named.get(1));
    states.check();
    if (before.isEmpty() && after.isEmpty()) {
      throw new UsageException(
          "no row in `" + before.name() + "`, nor in `" + after.name() + "`: nothing to compare");
    }
    CorpusDiff diff = CorpusDiff.of(before, after);
    shell.out().print(text(diff, arguments.has("--statistics") ? "statistics" : format, color));
    shell.out().flush();
    boolean fails = arguments.has("--fail-on-regression") && diff.regressions() > 0;
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private String text(CorpusDiff diff, String format, String color) {
    return switch (format) {
      case "json" -> CorpusDiffJson.of(diff);
      case "markdown" -> CorpusDiffMarkdown.of(diff);
      case "statistics" -> CorpusDiffText.countsOf(diff, Screens.of(shell, color));
      default -> CorpusDiffText.of(diff, Screens.of(shell, color));
    };
  }
}
