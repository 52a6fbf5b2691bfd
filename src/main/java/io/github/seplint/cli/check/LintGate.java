package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.InputFile.ParsedInput;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Linter;
import io.github.seplint.lint.Severity;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.InputFiles.ProjectFiles;
import io.github.seplint.project.Project;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.report.diagnostic.TextReporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Refuses traceability files in which {@code check} finds errors. */
public final class LintGate {
  private static final int MAX_PRINTED = 20;

  private LintGate() {}

  /**
   * Checks files as {@code check} would without options, and prints the first errors in
   * traceability files.
   *
   * @param arguments the paths that were given
   * @param parsed receives each traceability file that could be read, from several threads
   */
  public static ExitCode check(
      Console console,
      Project project,
      List<String> arguments,
      ProjectFiles files,
      Consumer<ParsedInput> parsed) {
    Linter.preload();
    Set<String> seps =
        files.seps().files().stream().map(InputFile::path).collect(Collectors.toUnmodifiableSet());
    CheckRun unopened =
        new CheckRun(
            console,
            Arguments.parse(new CheckCommand(console).model()),
            project,
            arguments,
            RuleSelection.ALL.resolver(project),
            ChangeSet.all(files.all()),
            CheckBaseline.find(project, Optional.empty(), Optional.empty()),
            CheckInputs.of(project, LintInputs.of(project.config().settings())),
            Optional.empty());
    try (CheckRun run = unopened.open()) {
      LintResult result =
          run.lint(
              input -> {
                if (seps.contains(input.source().path())) {
                  parsed.accept(input);
                }
              });
      return print(console, result, seps);
    }
  }

  private static ExitCode print(Console console, LintResult result, Set<String> seps) {
    result.unreadable().forEach(each -> console.printError(each.path() + ": " + each.reason()));
    List<Diagnostic> errors =
        result.diagnostics().stream()
            .filter(each -> each.severity() == Severity.ERROR)
            .filter(each -> seps.contains(each.place().path()))
            .toList();
    ExitCode read = result.unreadable().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
    if (errors.isEmpty()) {
      return read;
    }
    new TextReporter(
            console.terminal("never"), new TextReporter.Options(false, false, false, MAX_PRINTED))
        .write(
            new LintResult(result.files(), errors, List.of(), List.of(), List.of()),
            0,
            console.err());
    console.printError(
        SummaryLine.count(errors.size(), "error")
            + " in the traceability files; fix "
            + (errors.size() == 1 ? "it" : "them")
            + " or pass --allow-errors");
    return ExitCode.FINDINGS.or(read);
  }
}
