package io.github.seplint.cli;

import io.github.seplint.cli.CheckRequest.FixMode;
import io.github.seplint.config.Configuration;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.TextReport;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint check}. */
final class CheckCommand {
  private final Shell shell;

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  ExitCode run(String... words) {
    CommandSpec spec = CheckSpec.create();
    Arguments arguments = Arguments.parse(spec, words);
    if (arguments.has("--help")) {
      return new Help(shell).print(spec);
    }
    return run(CheckRequest.of(arguments));
  }

  private ExitCode run(CheckRequest request) {
    Optional<Outputs> outputs =
        request.formats().isEmpty() ? Optional.empty() : Optional.of(Outputs.of(shell, request));
    try (CheckRun run = new CheckRun(shell, request)) {
      outputs.ifPresent(each -> each.refuseInputsOf(run.inputs()));
      return run.scope().isEmpty() ? unchanged(request, run, outputs) : run(request, run, outputs);
    }
  }

  private ExitCode unchanged(CheckRequest request, CheckRun run, Optional<Outputs> outputs) {
    LintResult result = request.fix() == FixMode.DIFF ? LintResult.EMPTY : run.unchanged();
    CheckVerdict verdict = verdict(request, run, result, false);
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

  private ExitCode run(CheckRequest request, CheckRun run, Optional<Outputs> outputs) {
    Linter linter = run.linter();
    outputs.ifPresent(each -> each.refuseInputsOf(run.inputs()));
    Fixes fixes =
        new Fixes(shell, new Fixer(linter, request.unsafe()), run.scope().reportedFiles());
    if (request.fix() == FixMode.DIFF) {
      return told(
          verdict(request, run, LintResult.EMPTY, false), fixes.diff(request.show().color()));
    }
    Fixes.Written fixed = request.fix() == FixMode.FIX ? fixes.write() : Fixes.Written.NOTHING;
    LintResult result = run.lint(linter);
    CheckVerdict verdict = verdict(request, run, result, fixed.refused());
    if (outputs.isPresent()) {
      return told(verdict, outputs.get().tell(verdict, run, fixed.applied()));
    }
    report(request.show(), result, fixed.applied());
    return told(verdict, ExitCode.CLEAN);
  }

  private void report(CheckRequest.Show show, LintResult result, int fixed) {
    new TextReport(Screens.of(shell, show.color()), show.options())
        .write(result, fixed, shell.out());
  }

  /** What is told when all else has been. */
  private ExitCode told(CheckVerdict verdict, ExitCode other) {
    shell.out().flush();
    verdict.complain(shell);
    return verdict.exit().or(other);
  }

  private static CheckVerdict verdict(
      CheckRequest request, CheckRun run, LintResult result, boolean unfixed) {
    return new CheckVerdict(
        run.scope().files(), result, failOn(request, run.configuration()), unfixed);
  }

  private static Severity failOn(CheckRequest request, Configuration configuration) {
    Optional<Severity> asked = request.failOn().flatMap(Severity::of);
    return asked.orElse(configuration.failOn());
  }
}
