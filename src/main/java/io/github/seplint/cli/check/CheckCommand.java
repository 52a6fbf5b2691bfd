package io.github.seplint.cli.check;

import io.github.seplint.cli.check.CheckRequest.FixMode;
import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.config.Config;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.OutputFormat;
import io.github.seplint.report.diagnostic.TextReporter;
import java.util.List;
import java.util.Optional;

/** {@code seplint check}. */
public final class CheckCommand implements Command {
  static final Opt<List<String>> PATHS =
      Opt.paths("[<path>...]", "Files, directories or globs to check; `-` is stdin");
  static final Opt<List<String>> SELECT =
      Opt.list(
          OptGroup.SELECTION,
          "--select <rule,...>",
          "Run only these rules: rule IDs, groups or `all`. An ID overrides its group, a group"
              + " overrides `all`",
          CommonOptions.ruleNames());
  static final Opt<List<String>> IGNORE =
      Opt.list(
          OptGroup.SELECTION,
          "--ignore <rule,...>",
          "Do not run these rules: rule IDs, groups or `all`",
          CommonOptions.ruleNames());
  static final Opt<Optional<String>> FAIL_ON =
      Opt.choice(
          OptGroup.SELECTION,
          "--fail-on <severity>",
          "Minimum severity that causes exit code 1 [default: warning]",
          List.of("error", "warning", "info"));
  static final Opt<Boolean> STRICT =
      Opt.flag(
          OptGroup.SELECTION, "--strict", "Report `untested-check` as a warning instead of info");
  static final Opt<Optional<String>> SPEC =
      Opt.path(
          OptGroup.SPECIFICATION,
          "--spec <source>",
          "Check quotes and links against the specification: a directory, or a Git"
              + " repository[@revision] [default: `spec` in the configuration]");
  static final Opt<Optional<String>> RESULTS =
      Opt.path(
          OptGroup.RESULTS,
          "--results <dir>",
          "Check files against conformance results: directory searched recursively for"
              + " checks.json");
  static final Opt<Optional<String>> MANIFEST =
      Opt.path(
          OptGroup.RESULTS,
          "--manifest <file>",
          "Also check that this manifest is up to date (requires --results)");
  static final Opt<Boolean> CHANGED =
      Opt.flag(
          OptGroup.CHANGES,
          "--changed",
          "Report only files changed since HEAD, including untracked files. Rules that compare"
              + " files still see all files; if the configuration or the baseline changed, all"
              + " files are reported");
  static final Opt<Optional<String>> SINCE =
      Opt.text(
          OptGroup.CHANGES,
          "--since <revision>",
          "Report only files changed since the merge base with <revision>");
  static final Opt<Boolean> STAGED =
      Opt.flag(
          OptGroup.CHANGES,
          "--staged",
          "Check staged contents and report only staged files. Configuration, baseline and lock"
              + " are read from the work tree; Git filters are not run");
  static final Opt<Optional<String>> BASELINE =
      Opt.path(
          OptGroup.BASELINE,
          "--baseline <file>",
          "Suppress findings listed in this baseline file; unused entries are reported [default:"
              + " `baseline` in the configuration]");
  static final Opt<Boolean> UPDATE_BASELINE =
      Opt.flag(
          OptGroup.BASELINE,
          "--update-baseline",
          "Record current findings in the baseline; existing reasons, and entries of files that"
              + " were not checked, are preserved");
  static final Opt<Boolean> FIX = Opt.flag(OptGroup.FIXING, "--fix", "Apply safe fixes");
  static final Opt<Boolean> UNSAFE_FIXES =
      Opt.flag(OptGroup.FIXING, "--unsafe-fixes", "Also apply unsafe fixes (with --fix or --diff)");
  static final Opt<Boolean> DIFF =
      Opt.flag(
          OptGroup.FIXING,
          "--diff",
          "Show fixes as a diff without writing files; exit 1 if there are any");
  static final Opt<List<String>> FORMAT =
      Opt.repeatable(
          OptGroup.OUTPUT,
          "--format <format>[=<file>]",
          "Output format; repeatable, at most one without a file [default: text] [possible values: "
              + Opt.CANDIDATES
              + "]",
          () -> OutputFormat.words().iterator());
  static final Opt<Optional<String>> STDIN_FILENAME =
      Opt.path(OptGroup.GLOBAL, "--stdin-filename <path>", "File name to use for stdin");
  static final Opt<Integer> THREADS =
      Opt.number(
          OptGroup.GLOBAL,
          "-j, --threads <number>",
          "Number of threads [default: number of CPU cores]",
          1,
          Runtime.getRuntime().availableProcessors());

  private final Console shell;

  public CheckCommand(Console shell) {
    this.shell = shell;
  }

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Lint traceability files",
            "Checks traceability files (sep-NNNN.yaml) and related files of the conformance suite:"
                + " scenario inventories, requirement sets, expected failures, known gaps and local"
                + " suites.",
            "Without paths, checks `files` of the configuration, else src/seps, else the working"
                + " directory. In directories, files matching sep-*.yaml and near-misses are"
                + " checked, as well as scenarios.yaml, requirements/<version>.yaml, baseline.yml,"
                + " expected-failures.yaml, known-gaps.yaml and local-suites.yaml if their content"
                + " fits; hidden and ignored files are skipped. `kinds` in the configuration maps"
                + " other names. Files passed explicitly are always checked.")
        .parameters(PATHS)
        .options(SELECT, IGNORE, FAIL_ON, STRICT)
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
    return run(CheckRequest.of(arguments));
  }

  private ExitCode run(CheckRequest request) {
    Optional<CheckOutputs> outputs =
        request.formats().isEmpty()
            ? Optional.empty()
            : Optional.of(CheckOutputs.of(shell, request));
    try (CheckRun run = new CheckRun(shell, request)) {
      outputs.ifPresent(each -> each.refuseInputsOf(run.inputs()));
      return run.scope().isEmpty() ? unchanged(request, run, outputs) : run(request, run, outputs);
    }
  }

  private ExitCode unchanged(CheckRequest request, CheckRun run, Optional<CheckOutputs> outputs) {
    LintResult result = request.fix() == FixMode.DIFF ? LintResult.EMPTY : run.unchanged();
    CheckResult verdict = verdict(request, run, result, false);
    if (outputs.isPresent()) {
      return told(verdict, outputs.get().tell(verdict, run, 0));
    }
    if (!result.diagnostics().isEmpty()) {
      report(request.show(), result, 0);
    } else if (!request.show().quiet() && request.fix() != FixMode.DIFF) {
      request
          .changes()
          .map(changes -> changes.unchanged(run.scope().files().files().size()) + "\n")
          .ifPresent(shell.out()::print);
    }
    return told(verdict, ExitCode.CLEAN);
  }

  private ExitCode run(CheckRequest request, CheckRun run, Optional<CheckOutputs> outputs) {
    Linter linter = run.linter();
    outputs.ifPresent(each -> each.refuseInputsOf(run.inputs()));
    FixRunner fixes =
        new FixRunner(shell, new Fixer(linter, request.unsafe()), run.scope().reportedFiles());
    if (request.fix() == FixMode.DIFF) {
      return told(
          verdict(request, run, LintResult.EMPTY, false), fixes.diff(request.show().color()));
    }
    FixRunner.Written fixed =
        request.fix() == FixMode.FIX ? fixes.write() : FixRunner.Written.NOTHING;
    LintResult result = run.lint(linter);
    CheckResult verdict = verdict(request, run, result, fixed.refused());
    if (outputs.isPresent()) {
      return told(verdict, outputs.get().tell(verdict, run, fixed.applied()));
    }
    report(request.show(), result, fixed.applied());
    return told(verdict, ExitCode.CLEAN);
  }

  private void report(CheckRequest.Show show, LintResult result, int fixed) {
    new TextReporter(Terminal.of(shell, show.color()), show.options())
        .write(result, fixed, shell.out());
  }

  /** What is told when all else has been. */
  private ExitCode told(CheckResult verdict, ExitCode other) {
    shell.out().flush();
    verdict.complain(shell);
    return verdict.exit().or(other);
  }

  private static CheckResult verdict(
      CheckRequest request, CheckRun run, LintResult result, boolean unfixed) {
    return new CheckResult(
        run.scope().files(), result, failOn(request, run.configuration()), unfixed);
  }

  private static Severity failOn(CheckRequest request, Config configuration) {
    Optional<Severity> asked = request.failOn().flatMap(Severity::of);
    return asked.orElse(configuration.failOn());
  }
}
