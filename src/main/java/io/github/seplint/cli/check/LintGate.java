package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.ParsedInput;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diagnostic.TextReporter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Refuses traceability files in which {@code check} finds errors. */
public final class LintGate {
  private static final int MAX_PRINTED = 20;
  private final Console shell;
  private final Project project;

  public LintGate(Console shell, Project project) {
    this.shell = shell;
    this.project = project;
  }

  /**
   * Checks files with the rules of the configuration, and prints the first errors.
   *
   * @param request names the files
   * @param inputs the files whose errors count; those in other kinds of files do not
   * @param parsed receives each file that could be read, from several threads
   */
  public ExitCode check(CheckRequest request, InputFiles inputs, Consumer<ParsedInput> parsed) {
    try (CheckRun run = new CheckRun(shell, request, project)) {
      return print(run.lint(run.linter(), parsed), inputs);
    }
  }

  private ExitCode print(LintResult result, InputFiles inputs) {
    result.unreadable().forEach(each -> shell.complain(each.path() + ": " + each.reason()));
    List<Diagnostic> errors = errors(result, inputs);
    if (!errors.isEmpty()) {
      TextReporter.Options lines = new TextReporter.Options(false, false, false, MAX_PRINTED);
      new TextReporter(Terminal.of(shell, "never"), lines)
          .write(
              new LintResult(result.files(), errors, List.of(), List.of(), List.of()),
              0,
              shell.err());
      shell.complain(
          SummaryLine.count(errors.size(), "error")
              + " in the traceability files; fix "
              + (errors.size() == 1 ? "it" : "them")
              + " or pass --allow-errors");
    }
    ExitCode refused = errors.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    return refused.or(result.unreadable().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE);
  }

  private static List<Diagnostic> errors(LintResult result, InputFiles inputs) {
    Set<String> paths =
        inputs.files().stream().map(InputFile::path).collect(Collectors.toUnmodifiableSet());
    return result.diagnostics().stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .filter(each -> paths.contains(each.place().path()))
        .toList();
  }
}
