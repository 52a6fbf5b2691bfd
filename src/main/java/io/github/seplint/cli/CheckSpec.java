package io.github.seplint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options of {@code check}, as the help shows them. */
final class CheckSpec {
  private CheckSpec() {}

  static CommandSpec create() {
    CommandSpec spec = CommandSpec.create().name("seplint check");
    spec.usageMessage()
        .description(
            "Checks traceability files, and what stands beside them: scenario inventories,"
                + " requirement sets, expected-failures files, known gaps and local suites.",
            "Without arguments: what `files` of the configuration names, else src/seps, else the"
                + " current folder. Of folders the files called sep-*.yaml are taken, and look-alikes,"
                + " but none that is hidden or in .gitignore; and if they hold what their names say:"
                + " scenarios.yaml, requirements/<version>.yaml, baseline.yml, expected-failures.yaml,"
                + " known-gaps.yaml, local-suites.yaml. Of other names `kinds` of the configuration"
                + " may tell what they are.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(String[].class)
            .paramLabel("<file, folder or glob>")
            .description("What to check; - is standard input.")
            .build());
    choosing(spec);
    changes(spec);
    tolerating(spec);
    showing(spec);
    fixing(spec);
    spec.addOption(Help.option());
    return spec;
  }

  static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "clean");
    codes.put("1", "findings at or above the failing level, or --diff would change something");
    codes.put("2", "asked wrong: a flag, the configuration, no file matched, unreadable files");
    codes.put("3", "a bug of seplint");
    return codes;
  }

  private static void choosing(CommandSpec spec) {
    spec.addOption(
        list("--select", "<rule,...>")
            .completionCandidates(new RuleWords())
            .description(
                "Run these rules only: rule ids, groups or `all`. An id is stronger than its group, and a"
                    + " group is stronger than `all`.")
            .build());
    spec.addOption(
        list("--ignore", "<rule,...>")
            .completionCandidates(new RuleWords())
            .description("Do not run these rules: rule ids, groups or `all`.")
            .build());
    spec.addOption(
        text("--fail-on", "<severity>")
            .completionCandidates(CheckRequest.FAILING)
            .description("The least severity that fails: error, warning (default) or info.")
            .build());
    comparing(spec);
    ConfigRequest.options(spec);
    spec.addOption(
        text("--stdin-filename", "<path>")
            .description("What standard input is called in findings.")
            .build());
    spec.addOption(
        OptionSpec.builder("-j", "--threads")
            .type(String.class)
            .paramLabel("<number>")
            .description("How many files at a time; default: one per core.")
            .build());
  }

  private static void comparing(CommandSpec spec) {
    spec.addOption(
        text("--spec", "<folder or repository[@revision]>")
            .description("Holds quotes and links against the specification; offline.")
            .build());
    spec.addOption(
        text("--lock", "<file>")
            .description(
                "What rows were locked against, instead of the spec.lock beside the configuration.")
            .build());
    spec.addOption(
        text("--results", "<folder>")
            .description(
                "Holds files against what conformance runs emitted: each checks.json in the folder"
                    + " and below.")
            .build());
    spec.addOption(
        text("--manifest", "<file>")
            .description("With --results: the manifest that must say what they give.")
            .build());
    spec.addOption(
        flag("--strict")
            .description(
                "Makes warnings of findings that are infos as long as tests are being written:"
                    + " untested-check.")
            .build());
  }

  private static void changes(CommandSpec spec) {
    spec.addOption(
        flag("--changed")
            .description(
                "Tells only of files that differ from HEAD, or that git does not know; rules over"
                    + " several files see all the same. Of all files, if the configuration or the"
                    + " baseline differs.")
            .build());
    spec.addOption(
        text("--since", "<revision>")
            .description("The same, against where this branch left that of a revision.")
            .build());
    spec.addOption(
        flag("--staged")
            .description(
                "Checks the files as they are staged, not as they are in the work tree, and tells"
                    + " only of those that differ from HEAD, as --changed does. Git itself is not run,"
                    + " nor are its filters; configuration, baseline and lock are those of the work"
                    + " tree.")
            .build());
  }

  private static void tolerating(CommandSpec spec) {
    spec.addOption(
        text("--baseline", "<file>")
            .description(
                "Tolerates the findings that it lists, by rule, file and row; an entry that finds"
                    + " nothing any more is itself a finding.")
            .build());
    spec.addOption(
        flag("--update-baseline")
            .description(
                "Writes what is found into the baseline; keeps reasons, and entries of what was"
                    + " not checked.")
            .build());
  }

  private static void showing(CommandSpec spec) {
    spec.addOption(
        flag("-q", "--quiet").description("Findings only: one line each, no summary.").build());
    spec.addOption(flag("--no-frame").description("Leaves the lines of the files out.").build());
    spec.addOption(
        text("--max-findings", "<number>").description("Shows no more than so many.").build());
    spec.addOption(
        flag("--statistics")
            .description("Shows how often each rule speaks, not the findings.")
            .build());
    spec.addOption(
        OptionSpec.builder("--format")
            .type(String[].class)
            .arity("1")
            .paramLabel("<format>[=<file>]")
            .completionCandidates(new FormatWords())
            .description(
                "One of ${COMPLETION-CANDIDATES}; text if it is not given. May be given more than"
                    + " once; all but one then name a file.")
            .build());
    spec.addOption(
        text("--color", "<when>")
            .completionCandidates(Colors.CHOICES)
            .description("auto (default), always or never; NO_COLOR and CLICOLOR_FORCE are heard.")
            .build());
  }

  private static void fixing(CommandSpec spec) {
    spec.addOption(
        flag("--fix").description("Applies the fixes that never change meaning.").build());
    spec.addOption(
        flag("--unsafe")
            .description("With --fix or --diff: also the fixes that need a person to look.")
            .build());
    spec.addOption(
        flag("--diff")
            .description("Prints what --fix would change, writes nothing; exit code 1 if anything.")
            .build());
  }

  private static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0");
  }

  private static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).type(String.class).paramLabel(label);
  }

  private static OptionSpec.Builder list(String name, String label) {
    return OptionSpec.builder(name).type(String[].class).arity("1").paramLabel(label);
  }
}
