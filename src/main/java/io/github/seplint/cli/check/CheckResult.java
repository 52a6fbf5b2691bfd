package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter.InternalError;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.InputFiles;

/**
 * What a check comes to.
 *
 * @param failOn the least severity that fails
 * @param unfixed whether a fix that was asked for could not be written
 */
record CheckResult(InputFiles inputs, LintResult result, Severity failOn, boolean unfixed) {

  /** The gravest of what happened. */
  ExitCode exit() {
    if (!result.failures().isEmpty()) {
      return ExitCode.BUG;
    }
    if (unfixed || !inputs.skipped().isEmpty() || !result.unreadable().isEmpty()) {
      return ExitCode.USAGE;
    }
    for (Diagnostic diagnostic : result.diagnostics()) {
      if (diagnostic.severity().atLeast(failOn)) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }

  /** Tells what was not checked. */
  void complain(Console shell) {
    inputs.problems().forEach(shell::complain);
    result.unreadable().forEach(each -> shell.complain(each.path() + ": " + each.reason()));
    for (InternalError failure : result.failures()) {
      shell.complain(
          "internal error in " + failure.rule() + " on " + failure.path() + ": " + failure.cause());
    }
  }
}
