package io.github.seplint.cli;

import io.github.seplint.cli.CheckRequest.FixMode;
import io.github.seplint.config.Configuration;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Failure;
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
    try (CheckRun run = new CheckRun(shell, request)) {
      return run.scope().isEmpty() ? unchanged(request, run.scope()) : run(request, run);
    }
  }

  private ExitCode unchanged(CheckRequest request, CheckScope scope) {
    if (!request.show().quiet() && request.fix() != FixMode.DIFF) {
      request
          .changes()
          .map(changes -> changes.unchanged(scope.inputs().files().size()) + "\n")
          .ifPresent(shell.out()::print);
    }
    return missing(scope.inputs());
  }

  private ExitCode run(CheckRequest request, CheckRun run) {
    Inputs inputs = run.scope().inputs();
    Linter linter = run.linter();
    Fixes fixes = new Fixes(shell, new Fixer(linter, request.unsafe()), run.scope().told());
    if (request.fix() == FixMode.DIFF) {
      return missing(inputs).or(fixes.diff(request.show().color()));
    }
    int fixed = request.fix() == FixMode.FIX ? fixes.write() : 0;
    LintResult result = run.lint(linter);
    report(request.show(), result, fixed);
    Severity failOn = failOn(request, run.configuration());
    return missing(inputs).or(trouble(result)).or(verdict(result, failOn));
  }

  private void report(CheckRequest.Show show, LintResult result, int fixed) {
    TextReport.Options options =
        new TextReport.Options(show.frames(), !show.quiet(), show.statistics(), show.maxFindings());
    new TextReport(Screens.of(shell, show.color()), options).write(result, fixed, shell.out());
    shell.out().flush();
  }

  private ExitCode missing(Inputs inputs) {
    inputs.trouble().forEach(shell::complain);
    return inputs.trouble().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private ExitCode trouble(LintResult result) {
    result.unreadable().forEach(each -> shell.complain(each.path() + ": " + each.reason()));
    for (Failure failure : result.failures()) {
      shell.complain(
          "internal error in " + failure.rule() + " on " + failure.path() + ": " + failure.cause());
    }
    ExitCode unreadable = result.unreadable().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
    return result.failures().isEmpty() ? unreadable : ExitCode.BUG;
  }

  private static Severity failOn(CheckRequest request, Configuration configuration) {
    Optional<Severity> asked = request.failOn().flatMap(Severity::of);
    return asked.orElse(configuration.failOn());
  }

  private static ExitCode verdict(LintResult result, Severity failOn) {
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (diagnostic.severity().atLeast(failOn)) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }
}
