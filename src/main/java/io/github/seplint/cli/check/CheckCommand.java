package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
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
  @Override
  public CommandModel model() {
    return CheckOptions.model();
  }

  @Override
  public ExitCode run(Arguments arguments) {
    validate(arguments);
    Optional<CheckOutputs> outputs =
        arguments.has(CheckOptions.FORMAT) || arguments.has(CheckOptions.OUTPUT_FILE)
            ? Optional.of(new CheckOutputs(console, arguments))
            : Optional.empty();
    Project project = CommonOptions.project(console.directory(), arguments);
    CheckCache cache = CheckCache.open(console, arguments, project);
    if (cache.isEmpty()) {
      Linter.preloadSchema();
    }
    ConfiguredRuleResolver rules = RuleSelection.of(arguments).resolver(project);
    Consumer<String> log =
        arguments.has(CommonOptions.QUIET) ? summary -> {} : console.err()::print;
    Optional<CheckBaseline> baseline =
        CheckBaseline.find(
            project,
            arguments.get(CheckOptions.BASELINE),
            arguments.has(CheckOptions.UPDATE_BASELINE) ? Optional.of(log) : Optional.empty());
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
        return check(run, outputs, cache);
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
    List<Path> settings = new ArrayList<>(project.configFiles());
    baseline.flatMap(CheckBaseline::input).ifPresent(settings::add);
    return ChangeSet.find(project, scope.get(), paths, settings, console.variables());
  }

  private static Optional<ChangeSet.Scope> changeScope(Arguments arguments) {
    return Stream.of(CheckOptions.CHANGED, CheckOptions.SINCE, CheckOptions.STAGED)
            .anyMatch(arguments::has)
        ? Optional.of(
            new ChangeSet.Scope(
                arguments.has(CheckOptions.STAGED), arguments.get(CheckOptions.SINCE)))
        : Optional.empty();
  }

  private Optional<InputFile> stdin(Arguments arguments, Project project) {
    if (!readsStdin(arguments)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = TextFiles.bytes(console.in());
      String name =
          project.display(Path.of(arguments.get(CheckOptions.STDIN_FILENAME).orElseThrow()));
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
    if (run.arguments().has(CheckOptions.DIFF)) {
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

  private ExitCode check(CheckRun run, Optional<CheckOutputs> outputs, CheckCache cache) {
    Arguments arguments = run.arguments();
    if (!arguments.has(CheckOptions.DIFF) && !arguments.has(CheckOptions.FIX)) {
      return report(run, outputs, run.lint(cache), 0, ExitCode.CLEAN);
    }
    Fixer fixer = new Fixer(run.linter(), arguments.has(CheckOptions.UNSAFE_FIXES));
    FixRunner fixes = new FixRunner(console, fixer, run.changes().reportedFiles());
    if (arguments.has(CheckOptions.DIFF)) {
      return diff(run, fixes);
    }
    FixRunner.Written written = fixes.write();
    return report(run, outputs, run.lint(cache), written.applied(), written.exit());
  }

  /** Without the findings, which a diff does not show. */
  private ExitCode diff(CheckRun run, FixRunner fixes) {
    ExitCode changes = fixes.diff(run.arguments().get(CommonOptions.COLOR));
    boolean ignored = run.arguments().has(CheckOptions.EXIT_ZERO);
    return exit(run, LintResult.EMPTY, ignored ? ExitCode.CLEAN : changes);
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
    boolean diff = arguments.has(CheckOptions.DIFF);
    boolean fix = arguments.has(CheckOptions.FIX) && !diff;
    boolean stdin = readsStdin(arguments);
    List<String> changes =
        Stream.of(CheckOptions.CHANGED, CheckOptions.SINCE, CheckOptions.STAGED)
            .filter(arguments::has)
            .map(Opt::name)
            .toList();
    if (changes.size() > 1) {
      throw new UsageException(changes.get(0) + " and " + changes.get(1) + " cannot be combined");
    }
    UsageException.throwIf(
        arguments.has(CheckOptions.UNSAFE_FIXES) && !arguments.has(CheckOptions.FIX) && !diff,
        "--unsafe-fixes requires --fix or --diff");
    for (Opt<?> output : List.of(CheckOptions.FORMAT, CheckOptions.OUTPUT_FILE)) {
      UsageException.throwIf(
          diff && arguments.has(output), "--diff and " + output.name() + " cannot be combined");
    }
    UsageException.throwIf(
        stdin && !arguments.has(CheckOptions.STDIN_FILENAME),
        "`-` requires --stdin-filename <path>");
    UsageException.throwIf(stdin && fix, "stdin cannot be fixed in place; use --diff");
    UsageException.throwIf(
        stdin && !changes.isEmpty(), "`-` cannot be combined with --changed, --since or --staged");
    UsageException.throwIf(
        arguments.has(CheckOptions.UPDATE_BASELINE) && (diff || stdin),
        "--update-baseline cannot be combined with " + (stdin ? "`-`" : "--diff"));
    UsageException.throwIf(
        fix && arguments.has(CheckOptions.STAGED),
        "--staged and --fix cannot be combined; fix the files and stage them");
  }
}
