package io.github.seplint.cli;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RegisteredRule;
import java.util.List;

/** Prints what a run has found. */
final class Reporter {
  private final Shell shell;
  private final CheckRequest.Show show;
  private final List<RegisteredRule> rules;

  Reporter(Shell shell, CheckRequest.Show show, List<RegisteredRule> rules) {
    this.shell = shell;
    this.show = show;
    this.rules = rules;
  }

  void report(LintResult result, int fixed) {
    for (Diagnostic d : result.diagnostics()) {
      shell
          .out()
          .print(
              d.place().path()
                  + ":"
                  + d.place().start().line()
                  + ":"
                  + d.place().start().column()
                  + ": "
                  + d.severity().word()
                  + ": "
                  + d.message()
                  + " ["
                  + d.rule()
                  + "]\n");
    }
    if (!show.quiet()) {
      shell
          .out()
          .print(result.files() + " files, " + fixed + " fixed, " + rules.size() + " rules\n");
    }
  }
}
