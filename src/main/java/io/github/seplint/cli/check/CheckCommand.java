package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.OutputFormat;
import io.github.seplint.report.diagnostic.TextReporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code seplint check}. */
public record CheckCommand(Console console) implements Command {
  static final Opt<List<String>> PATHS =
      Opt.paths(
          "[<path>...]  Files, directories or globs to check; `-` is stdin. Globs are as in"
              + " .gitignore, and `{a,b}` matches alternatives");
  static final Opt<List<String>> SELECT =
      OptGroup.SELECTION.list(
          "--select <rule,...>  Run only these rules: rule IDs, groups or `all`. An ID overrides"
              + " its group, a group overrides `all`",
          CommonOptions.ruleNames());
  static final Opt<List<String>> IGNORE =
      OptGroup.SELECTION.list(
          "--ignore <rule,...>  Do not run these rules: rule IDs, groups or `all`",
          CommonOptions.ruleNames());
  static final Opt<Optional<String>> FAIL_ON =
      OptGroup.SELECTION.choice(
          "--fail-on <severity>  Minimum severity that causes exit code 1 [default: warning]",
          List.of("error", "warning", "info"));
  static final Opt<List<String>> WARN =
      OptGroup.SELECTION.list(
          "--warn <rule,...>  Report these rules as warnings: rule IDs, groups or `all`. An ID also"
              + " enables a rule; `overrides` in the configuration take precedence",
          CommonOptions.ruleNames());
  static final Opt<List<String>> SPEC =
      CommonOptions.spec("Check quotes and links against the specification");
  static final Opt<List<String>> RESULTS =
      OptGroup.RESULTS.paths(
          "--results <dir>  Check files against conformance results: directory searched recursively"
              + " for checks.json. Repeatable; `runs` in the configuration ties files to their"
              + " results");
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
      OptGroup.BASELINE.path(
          "--baseline <file>  Suppress findings listed in this baseline file; unused entries are"
              + " reported [default: `baseline` in the configuration]");
  static final Opt<Boolean> UPDATE_BASELINE =
      OptGroup.BASELINE.flag(
          "--update-baseline  Record current findings in the baseline; existing reasons, and"
              + " entries of files that were not checked, are preserved");
  static final Opt<Boolean> FIX = OptGroup.FIXING.flag("--fix  Apply safe fixes");
  static final Opt<Boolean> UNSAFE_FIXES =
      OptGroup.FIXING.flag("--unsafe-fixes  Also apply unsafe fixes (with --fix or --diff)");
  static final Opt<Boolean> DIFF =
      OptGroup.FIXING.flag(
          "--diff  Show fixes as a diff without writing files; exit 1 if there are any");
  static final Opt<List<String>> FORMAT =
      OptGroup.OUTPUT.repeatable(
          "--format <format>[=<file>]  Output format; repeatable, at most one without a file"
              + " [default: text] [possible values: "
              + Opt.CANDIDATES
              + "]",
          () -> OutputFormat.words().iterator());
  static final Opt<Optional<String>> STDIN_FILENAME =
      OptGroup.GLOBAL.path("--stdin-filename <path>  File name to use for stdin");
  static final Opt<Integer> THREADS =
      OptGroup.GLOBAL.number(
          "-j, --threads <number>  Number of threads [default: number of CPU cores]",
          1,
          Runtime.getRuntime().availableProcessors());

  @Override
  public CommandModel model() {
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
        .options(SELECT, IGNORE, WARN, FAIL_ON)
        .options(SPEC, CommonOptions.LOCK, RESULTS, MANIFEST)
        .options(CHANGED, SINCE, STAGED, BASELINE, UPDATE_BASELINE, FIX, UNSAFE_FIXES, DIFF)
        .options(FORMAT, CommonOptions.QUIET, CommonOptions.NO_SNIPPETS)
        .options(CommonOptions.MAX_FINDINGS, CommonOptions.STATISTICS)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE)
        .options(STDIN_FILENAME, THREADS, CommonOptions.COLOR)
        .example("check", "check the files of this project")
        .example("check --fix src/seps/", "apply safe fixes")
        .example("check --spec ../spec --diff", "preview fixes of quotes")
        .example("check --since origin/main", "report changed files only")
        .example("check --format sarif=out.sarif", "write SARIF for code scanning");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    validate(arguments);
    Optional<CheckOutputs> outputs =
        arguments.has(FORMAT)
            ? Optional.of(new CheckOutputs(console, arguments))
            : Optional.empty();
    Linter.preloadSchema();
    Project project = CommonOptions.project(console.directory(), arguments);
    ConfiguredRuleResolver rules =
        new RuleSelection(arguments.get(SELECT), arguments.get(IGNORE), arguments.get(WARN))
            .resolver(project);
    Consumer<String> log =
        arguments.has(CommonOptions.QUIET) ? summary -> {} : console.err()::print;
    Optional<CheckBaseline> baseline =
        CheckBaseline.find(
            project,
            arguments.get(BASELINE),
            arguments.has(UPDATE_BASELINE) ? Optional.of(log) : Optional.empty());
    try (ChangeSet changes = changes(arguments, project, baseline)) {
      CheckRun unopened =
          new CheckRun(
              console,
              arguments,
              project,
              arguments.positionals(),
              rules,
              changes,
              baseline,
              LintInputs.of(project.config().settings()),
              Optional.empty());
      unopened.addInputs();
      refuseInputs(outputs, project);
      if (changes.isEmpty()) {
        return checkBaseline(unopened, outputs);
      }
      try (CheckRun run = unopened.open()) {
        // Only now are the pages of the specification known, which are inputs too.
        refuseInputs(outputs, project);
        return check(run, outputs);
      }
    }
  }

  /** Not a lambda, which would load the class of the outputs for every check. */
  private static void refuseInputs(Optional<CheckOutputs> outputs, Project project) {
    if (outputs.isPresent()) {
      outputs.get().refuseInputsOf(project);
    }
  }

  /** Finds the files to check, and those of them to report on. */
  private ChangeSet changes(
      Arguments arguments, Project project, Optional<CheckBaseline> baseline) {
    List<String> paths = arguments.positionals();
    Optional<ChangeSet.Scope> scope = changeScope(arguments);
    if (scope.isEmpty()) {
      return ChangeSet.all(InputFiles.find(project, paths, stdin(arguments, project)));
    }
    List<Path> settings = new ArrayList<>(project.configFile().stream().toList());
    baseline.flatMap(CheckBaseline::input).ifPresent(settings::add);
    return ChangeSet.find(project, scope.get(), paths, settings, console.variables());
  }

  private static Optional<ChangeSet.Scope> changeScope(Arguments arguments) {
    return Stream.of(CHANGED, SINCE, STAGED).anyMatch(arguments::has)
        ? Optional.of(new ChangeSet.Scope(arguments.has(STAGED), arguments.get(SINCE)))
        : Optional.empty();
  }

  private Optional<InputFile> stdin(Arguments arguments, Project project) {
    if (!readsStdin(arguments)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = TextFiles.bytes(console.in());
      String name = project.display(Path.of(arguments.get(STDIN_FILENAME).orElseThrow()));
      return Optional.of(new InputFile(name, () -> bytes));
    } catch (IOException e) {
      throw new UsageException("standard input: " + e.getMessage());
    }
  }

  private static boolean readsStdin(Arguments arguments) {
    return arguments.positionals().contains("-");
  }

  /** Without changed files, only unused entries of the baseline can be reported. */
  private ExitCode checkBaseline(CheckRun run, Optional<CheckOutputs> outputs) {
    if (run.arguments().has(DIFF)) {
      return exit(run, LintResult.EMPTY, ExitCode.CLEAN);
    }
    LintResult result = run.filter(LintResult.EMPTY);
    if (outputs.isPresent() || !result.diagnostics().isEmpty()) {
      return report(run, outputs, result, 0, ExitCode.CLEAN);
    }
    if (!run.arguments().has(CommonOptions.QUIET)) {
      int files = run.changes().files().files().size();
      changeScope(run.arguments()).ifPresent(each -> console.print(each.unchanged(files) + "\n"));
    }
    return exit(run, result, ExitCode.CLEAN);
  }

  private ExitCode check(CheckRun run, Optional<CheckOutputs> outputs) {
    Arguments arguments = run.arguments();
    if (!arguments.has(DIFF) && !arguments.has(FIX)) {
      return report(run, outputs, run.lint(parsed -> {}), 0, ExitCode.CLEAN);
    }
    Fixer fixer = new Fixer(run.linter(), arguments.has(UNSAFE_FIXES));
    FixRunner fixes = new FixRunner(console, fixer, run.changes().reportedFiles());
    if (arguments.has(DIFF)) {
      return exit(run, LintResult.EMPTY, fixes.diff(arguments.get(CommonOptions.COLOR)));
    }
    FixRunner.Written written = fixes.write();
    return report(run, outputs, run.lint(parsed -> {}), written.applied(), written.exit());
  }

  private ExitCode report(
      CheckRun run, Optional<CheckOutputs> outputs, LintResult result, int fixed, ExitCode other) {
    ExitCode exit = exitCode(run, result).or(other);
    if (outputs.isPresent()) {
      exit = exit.or(outputs.get().write(run, result, fixed, exit));
    } else {
      Arguments arguments = run.arguments();
      new TextReporter(console.terminal(arguments), CommonOptions.textOptions(arguments))
          .write(result, fixed, console.out());
    }
    return exit(run, result, exit);
  }

  /** Prints the problems after all output. */
  private ExitCode exit(CheckRun run, LintResult result, ExitCode other) {
    console.out().flush();
    run.changes().files().problems().forEach(console::printError);
    if (!run.arguments().has(CommonOptions.QUIET)) {
      run.changes().files().notes().forEach(note -> console.printError("note: " + note));
    }
    for (FileReadError error : result.unreadable()) {
      console.printError(error.path() + ": " + error.reason());
    }
    for (RuleFailure failure : result.failures()) {
      console.printError(
          "internal error in " + failure.rule() + " on " + failure.path() + ": " + failure.cause());
    }
    return exitCode(run, result).or(other);
  }

  private static ExitCode exitCode(CheckRun run, LintResult result) {
    if (!result.failures().isEmpty()) {
      return ExitCode.BUG;
    }
    if (!run.changes().files().skipped().isEmpty() || !result.unreadable().isEmpty()) {
      return ExitCode.USAGE;
    }
    return result.reaches(run.failOn()) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static void validate(Arguments arguments) {
    boolean diff = arguments.has(DIFF);
    boolean fix = arguments.has(FIX) && !diff;
    boolean stdin = readsStdin(arguments);
    List<String> changes =
        Stream.of(CHANGED, SINCE, STAGED).filter(arguments::has).map(Opt::name).toList();
    if (changes.size() > 1) {
      throw new UsageException(changes.get(0) + " and " + changes.get(1) + " cannot be combined");
    }
    UsageException.throwIf(
        arguments.has(UNSAFE_FIXES) && !arguments.has(FIX) && !diff,
        "--unsafe-fixes requires --fix or --diff");
    UsageException.throwIf(diff && arguments.has(FORMAT), "--diff and --format cannot be combined");
    UsageException.throwIf(
        stdin && !arguments.has(STDIN_FILENAME), "`-` requires --stdin-filename <path>");
    UsageException.throwIf(stdin && fix, "stdin cannot be fixed in place; use --diff");
    UsageException.throwIf(
        stdin && !changes.isEmpty(), "`-` cannot be combined with --changed, --since or --staged");
    UsageException.throwIf(
        arguments.has(UPDATE_BASELINE) && (diff || stdin),
        "--update-baseline cannot be combined with " + (stdin ? "`-`" : "--diff"));
    UsageException.throwIf(
        fix && arguments.has(STAGED),
        "--staged and --fix cannot be combined; fix the files and stage them");
  }
}
