package io.github.seplint.cli.check;

import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.report.diagnostic.OutputFormat;
import java.util.List;
import java.util.Optional;

/** The options and the help of {@code seplint check}. */
final class CheckOptions {
  static final Opt<List<String>> PATHS =
      Opt.paths(
          "[<path>...]  Files, directories or globs to check; `-` is stdin. Globs are as in"
              + " .gitignore, and `{a,b}` matches alternatives");
  static final Opt<List<String>> SELECT =
      OptGroup.SELECTION
          .list(
              "--select <rule,...>  Run only these rules: rule IDs, groups or `all`. An ID"
                  + " overrides its group, a group overrides `all`",
              CommonOptions.ruleNames())
          .withVariable();
  static final Opt<List<String>> EXTEND_SELECT =
      OptGroup.SELECTION
          .list(
              "--extend-select <rule,...>  Also run these rules, even if they are off",
              CommonOptions.ruleNames())
          .withVariable();
  static final Opt<List<String>> IGNORE =
      OptGroup.SELECTION
          .list(
              "--ignore <rule,...>  Do not run these rules: rule IDs, groups or `all`",
              CommonOptions.ruleNames())
          .withVariable();
  static final Opt<List<String>> WARN =
      OptGroup.SELECTION
          .list(
              "--warn <rule,...>  Report these rules as warnings: rule IDs, groups or `all`. An ID"
                  + " also enables a rule; `overrides` in the configuration take precedence",
              CommonOptions.ruleNames())
          .withVariable();
  static final Opt<Optional<String>> MIN_SEVERITY =
      OptGroup.SEVERITY
          .choice(
              "--min-severity <severity>  Run only rules of at least this severity [default: info]",
              List.of("error", "warning", "info"))
          .withVariable();
  static final Opt<Optional<String>> FAIL_ON =
      OptGroup.SEVERITY
          .choice(
              "--fail-on <severity>  Minimum severity that causes exit code 1 [default: warning]",
              List.of("error", "warning", "info", "never"))
          .withVariable();
  static final Opt<Boolean> EXIT_ZERO =
      OptGroup.SEVERITY.flag(
          "--exit-zero  Exit with 0 if there are findings; takes precedence over --fail-on");
  static final Opt<List<String>> SPEC =
      CommonOptions.spec("Check quotes and links against the specification");
  static final Opt<List<String>> RESULTS =
      OptGroup.RESULTS
          .paths(
              "--results <dir>  Check files against conformance results: directory searched"
                  + " recursively for checks.json. Repeatable; `runs` in the configuration ties"
                  + " files to their results")
          .withVariable();
  static final Opt<Optional<String>> MANIFEST =
      OptGroup.RESULTS.path(
          "--manifest <file>  Also check that this manifest is up to date (requires --results)");
  static final Opt<Boolean> CHANGED =
      OptGroup.CHANGES.flag(
          "--changed  Report only files changed since HEAD, including untracked files. Rules that"
              + " compare files still see all files; if the configuration or the baseline changed,"
              + " all files are reported");
  static final Opt<Optional<String>> SINCE =
      OptGroup.CHANGES.text(
          "--since <revision>  Report only files changed since the merge base with <revision>");
  static final Opt<Boolean> STAGED =
      OptGroup.CHANGES.flag(
          "--staged  Check staged contents and report only staged files. Configuration, baseline"
              + " and lock are read from the work tree; Git filters are not run");
  static final Opt<Optional<String>> BASELINE =
      OptGroup.BASELINE
          .path(
              "--baseline <file>  Suppress findings listed in this baseline file; unused entries"
                  + " are reported [default: `baseline` in the configuration]")
          .withVariable();
  static final Opt<Boolean> UPDATE_BASELINE =
      OptGroup.BASELINE.flag(
          "--update-baseline  Record current findings in the baseline; existing reasons, and"
              + " entries of files that were not checked, are preserved");
  static final Opt<Boolean> FIX = OptGroup.FIXING.flag("--fix  Apply safe fixes");
  static final Opt<Boolean> FIX_ONLY =
      OptGroup.FIXING.flag(
          "--fix-only  Apply safe fixes; neither report remaining findings nor fail because of"
              + " them");
  static final Opt<Boolean> UNSAFE_FIXES =
      OptGroup.FIXING.flag("--unsafe-fixes  Also apply unsafe fixes (with --fix or --diff)");
  static final Opt<Boolean> DIFF =
      OptGroup.FIXING.flag(
          "--diff  Show fixes as a diff without writing files; exit 1 if there are any");
  static final Opt<Optional<String>> ADD_SUPPRESSIONS =
      OptGroup.FIXING.text(
          "--add-suppressions <reason>  Suppress the findings with comments in the files;"
              + " --diff shows them instead");
  static final Opt<List<String>> FORMAT =
      OptGroup.OUTPUT
          .repeatable(
              "--output-format, --format <format>[=<file>]  Output format; repeatable, at most one"
                  + " without a file [default: text] [possible values: "
                  + Opt.CANDIDATES
                  + "]",
              () -> OutputFormat.words().iterator())
          .withVariable();
  static final Opt<Optional<String>> OUTPUT_FILE =
      OptGroup.OUTPUT.path(
          "-o, --out, --output-file <file>  Output file of the format without one; `-` is stdout"
              + " [default: stdout]");
  static final Opt<Boolean> VERBOSE =
      OptGroup.OUTPUT
          .flag("-v, --verbose  Also print configuration and files to standard error")
          .withVariable();
  static final Opt<Boolean> SHOW_FILES =
      OptGroup.OUTPUT.flag("--show-files  Print the files to check, one per line, and exit");
  static final Opt<Boolean> SHOW_SETTINGS =
      OptGroup.OUTPUT.flag("--show-settings  Print the settings for the first file, and exit");
  static final Opt<Boolean> WATCH =
      OptGroup.OUTPUT.flag(
          "-w, --watch  Check again whenever files change, until Ctrl-C, which exits with 130");
  static final Opt<Optional<String>> STDIN_FILENAME =
      OptGroup.GLOBAL.path("--stdin-filename <path>  File name to use for stdin");
  static final Opt<Boolean> NO_CACHE =
      OptGroup.GLOBAL.flag("--no-cache  Neither use nor write the results of earlier runs");
  static final Opt<Integer> THREADS =
      OptGroup.GLOBAL
          .number(
              "-j, --threads <number>  Number of threads [default: number of CPU cores]",
              1,
              Runtime.getRuntime().availableProcessors())
          .withVariable();

  private CheckOptions() {}

  static CommandModel model() {
    return CommandModel.of(
            "Lint traceability files",
            "Checks traceability files (sep-NNNN.yaml) and related files of the conformance suite:"
                + " scenario inventories, requirement sets, expected failures, known gaps and local"
                + " suites.",
            "Without paths, checks `files` of the configuration, else src/seps, else the working"
                + " directory. In directories, files matching sep-*.yaml and near-misses are"
                + " checked, as well as scenarios.yaml, requirements/<version>.yaml,"
                + " *baseline*.yml, *expected-failures*.yaml, known-gaps.yaml and local-suites.yaml"
                + " if their content fits; ignored files and hidden ones outside of .github are"
                + " skipped. `kinds` in the configuration maps other names. Files passed explicitly"
                + " are always checked.")
        .parameters(PATHS)
        .options(SELECT, EXTEND_SELECT, IGNORE, WARN)
        .options(MIN_SEVERITY, FAIL_ON, EXIT_ZERO)
        .options(SPEC, CommonOptions.LOCK, RESULTS, MANIFEST)
        .options(
            CHANGED, SINCE, STAGED, BASELINE, UPDATE_BASELINE, FIX, FIX_ONLY, UNSAFE_FIXES, DIFF)
        .options(ADD_SUPPRESSIONS)
        .options(FORMAT, OUTPUT_FILE, VERBOSE, CommonOptions.QUIET, CommonOptions.NO_SNIPPETS)
        .options(CommonOptions.MAX_FINDINGS, CommonOptions.STATISTICS)
        .options(SHOW_FILES, SHOW_SETTINGS, WATCH)
        .projectOptions()
        .options(STDIN_FILENAME, NO_CACHE, THREADS, CommonOptions.COLOR, CommonOptions.HYPERLINKS)
        .example("check", "check the files of this project")
        .example("check --fix src/seps/", "apply safe fixes")
        .example("check --spec ../spec --diff", "preview fixes of quotes")
        .example("check --since origin/main", "report changed files only")
        .example("check --format sarif=out.sarif", "write SARIF for code scanning");
  }
}
