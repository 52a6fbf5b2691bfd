package io.github.seplint.cli;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.Summary;
import io.github.seplint.report.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses traceability files in which {@code check} finds errors. */
final class CorpusErrors {
  private static final int MOST_SHOWN = 20;

  private final Shell shell;

  CorpusErrors(Shell shell) {
    this.shell = shell;
  }

  /** What {@code check} calls an error in these files; tells the first of them. */
  ExitCode in(Inputs inputs, Arguments arguments) {
    List<String> words = new ArrayList<>();
    arguments
        .get(CommonOptions.CONFIG)
        .ifPresent(config -> words.addAll(List.of("--config", config)));
    if (arguments.has(CommonOptions.ALLOW_OUTSIDE)) {
      words.add(ProjectBounds.FLAG);
    }
    words.add("--");
    words.addAll(arguments.positionals());
    CheckRequest request =
        CheckRequest.of(
            Arguments.parse(new CheckCommand(shell).model(), words.toArray(new String[0])));
    try (CheckRun run = new CheckRun(shell, request)) {
      return tell(run.lint(run.linter()), inputs);
    }
  }

  /** Of a file that cannot be parsed nothing can be joined, whatever is allowed. */
  ExitCode unlessParsed(TracedFiles files) {
    files.broken().stream().limit(MOST_SHOWN).forEach(shell::complain);
    if (!files.broken().isEmpty()) {
      shell.complain(
          Summary.count(files.broken().size(), "file")
              + " cannot be parsed, so there is no manifest");
    }
    return files.broken().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private ExitCode tell(LintResult result, Inputs inputs) {
    result.unreadable().forEach(each -> shell.complain(each.path() + ": " + each.reason()));
    List<Diagnostic> errors = errors(result, inputs);
    if (!errors.isEmpty()) {
      TextReport.Options lines = new TextReport.Options(false, false, false, MOST_SHOWN);
      new TextReport(Screens.of(shell, "never"), lines)
          .write(
              new LintResult(result.files(), errors, List.of(), List.of(), List.of()),
              0,
              shell.err());
      shell.complain(
          errors.size()
              + (errors.size() == 1 ? " error" : " errors")
              + ", so there is no manifest; --allow-errors joins the files all the same");
    }
    ExitCode refused = errors.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    return refused.or(result.unreadable().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE);
  }

  /** Of other kinds of files that lie about a manifest knows nothing. */
  private static List<Diagnostic> errors(LintResult result, Inputs inputs) {
    Set<String> paths =
        inputs.files().stream().map(InputFile::path).collect(Collectors.toUnmodifiableSet());
    return result.diagnostics().stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .filter(each -> paths.contains(each.place().path()))
        .toList();
  }
}
