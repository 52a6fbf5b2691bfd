package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.config.ConfiguredRuleResolver;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.EffectiveSettings;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diagnostic.TextReporter;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    new OptionConflicts(arguments).check();
    return arguments.has(CheckOptions.WATCH)
        ? new CheckWatch(console, arguments, () -> check(arguments)).run()
        : check(arguments);
  }

  private ExitCode check(Arguments arguments) {
    if (arguments.has(CheckOptions.ADD_SUPPRESSIONS)) {
      CheckEdits.writer(arguments.get(CheckOptions.ADD_SUPPRESSIONS).orElseThrow());
    }
    Optional<CheckOutputs> outputs =
        arguments.has(CheckOptions.FORMAT) || arguments.has(CheckOptions.OUTPUT_FILE)
            ? Optional.of(new CheckOutputs(console, arguments))
            : Optional.empty();
    boolean cached = !arguments.has(CheckOptions.NO_CACHE);
    if (!cached) {
      Linter.preload();
    }
    Project project = CommonOptions.project(console, arguments);
    CheckCache cache = CheckCache.open(console, arguments, project);
    if (cached && cache.isEmpty()) {
      Linter.preload();
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
              CheckInputs.of(project, LintInputs.of(project.config().settings())),
              Optional.empty());
      unopened.addInputs();
      refuseInputs(outputs, project);
      if (shows(unopened)) {
        return exit(unopened, LintResult.EMPTY, ExitCode.CLEAN);
      }
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

  /** Prints the files or settings, if that is requested; returns whether nothing is checked. */
  private boolean shows(CheckRun run) {
    Arguments arguments = run.arguments();
    boolean verbose = arguments.has(CheckOptions.VERBOSE);
    boolean files = arguments.has(CheckOptions.SHOW_FILES);
    boolean settings = arguments.has(CheckOptions.SHOW_SETTINGS);
    if (!verbose && !files && !settings) {
      return false;
    }
    EffectiveSettings effective = new EffectiveSettings(run.project(), run.rules());
    Map<String, FileKind> kinds = effective.kinds(run.changes().reportedFiles());
    if (verbose) {
      console.printError("configuration: " + effective.sources());
    }
    for (Map.Entry<String, FileKind> file : kinds.entrySet()) {
      if (files) {
        console.print(SafeText.of(file.getKey()) + "\n");
      }
      if (verbose) {
        console.printError(file.getKey() + ": " + file.getValue().word());
      }
    }
    if (settings) {
      kinds.entrySet().stream()
          .limit(1)
          .forEach(
              file -> console.print(effective.yaml(file.getKey(), file.getValue(), run.failOn())));
    }
    return files || settings;
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
    if (!OptionConflicts.readsStdin(arguments)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = console.readIn();
      String name =
          project.display(Path.of(arguments.get(CheckOptions.STDIN_FILENAME).orElseThrow()));
      return Optional.of(new InputFile(name, () -> bytes));
    } catch (IOException e) {
      throw new UsageException("standard input: " + e.getMessage());
    }
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
    if (arguments.has(CheckOptions.DIFF)) {
      // The findings are not shown.
      return exit(run, LintResult.EMPTY, new CheckEdits(console, run).diff());
    }
    if (Stream.of(CheckOptions.FIX, CheckOptions.FIX_ONLY, CheckOptions.ADD_SUPPRESSIONS)
        .noneMatch(arguments::has)) {
      return report(run, outputs, run.lint(cache), 0, ExitCode.CLEAN);
    }
    CheckEdits edits = new CheckEdits(console, run);
    FileEditor.Written fixes = edits.fix();
    LintResult result = run.lint(cache);
    if (arguments.has(CheckOptions.FIX_ONLY)) {
      return fixed(run, result, fixes);
    }
    FileEditor.Written suppressions = edits.suppress(result);
    return report(
        run,
        outputs,
        suppressions.files() > 0 ? run.lint(cache) : result,
        fixes.applied(),
        fixes.exit().or(suppressions.exit()));
  }

  /**
   * Ends {@code --fix-only}: the remaining findings are neither shown nor fail the run, except that
   * a file cannot be parsed, and so was not fixed.
   */
  private ExitCode fixed(CheckRun run, LintResult result, FileEditor.Written fixes) {
    List<Diagnostic> unparsed =
        result.diagnostics().stream()
            .filter(each -> each.rule().equals(RuleSelection.ALWAYS))
            .toList();
    LintResult shown = result.with(unparsed, List.of());
    if (!unparsed.isEmpty()) {
      return report(run, Optional.empty(), shown, fixes.applied(), fixes.exit());
    }
    if (!run.arguments().has(CommonOptions.QUIET)) {
      console.print(
          SummaryLine.count(result.files(), "file") + ": " + fixes.applied() + " fixed\n");
    }
    return exit(run, shown, fixes.exit());
  }

  private ExitCode report(
      CheckRun run, Optional<CheckOutputs> outputs, LintResult result, int fixed, ExitCode other) {
    ExitCode exit = exitCode(run, result).or(other);
    if (outputs.isPresent()) {
      exit = exit.or(outputs.get().write(run, result, fixed, exit));
    } else {
      Arguments arguments = run.arguments();
      new TextReporter(console.terminal(arguments), CommonOptions.textOptions(arguments))
          .write(result, skipped(run), fixed, console.out());
    }
    return exit(run, result, exit);
  }

  private static SummaryLine.Skipped skipped(CheckRun run) {
    InputFiles files = run.changes().files();
    return new SummaryLine.Skipped(files.skipped().size(), files.unrecognized().size());
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
}
