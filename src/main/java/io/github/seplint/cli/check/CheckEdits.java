package io.github.seplint.cli.check;

import io.github.seplint.cli.check.FileEditor.Written;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Fixer;
import io.github.seplint.lint.LintResult;
import io.github.seplint.lint.RuleGroup;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.SuppressionWriter;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.SummaryLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The edits of the files of a run: fixes, and comments that suppress findings. */
record CheckEdits(Console console, CheckRun run) {

  /** Prints the edits as a diff. */
  ExitCode diff() {
    Optional<SuppressionWriter> suppressions = suppressions();
    FileEditor editor =
        suppressions.isPresent() ? suppressor(suppressions.get(), run.lint(parsed -> {})) : fixer();
    ExitCode changes = editor.diff(run.arguments().get(CommonOptions.COLOR));
    return has(CheckOptions.EXIT_ZERO) ? ExitCode.CLEAN : changes;
  }

  /** Applies fixes, if that is requested. */
  Written fix() {
    return has(CheckOptions.FIX) || has(CheckOptions.FIX_ONLY) ? fixer().write() : Written.NOTHING;
  }

  /** Suppresses findings, if that is requested, and prints how many. */
  Written suppress(LintResult result) {
    Optional<SuppressionWriter> suppressions = suppressions();
    if (suppressions.isEmpty()) {
      return Written.NOTHING;
    }
    Written written = suppressor(suppressions.get(), result).write();
    if (!has(CommonOptions.QUIET)) {
      console
          .err()
          .print(
              "suppressed %s in %s\n"
                  .formatted(
                      SummaryLine.count(written.applied(), "finding"),
                      SummaryLine.count(written.files(), "file")));
    }
    return written;
  }

  private boolean has(Opt<Boolean> option) {
    return run.arguments().has(option);
  }

  private FileEditor fixer() {
    Fixer fixer = new Fixer(run.linter(), has(CheckOptions.UNSAFE_FIXES));
    return new FileEditor(
        console, run.changes().reportedFiles(), source -> fixer.fix(source.path(), source.text()));
  }

  private Optional<SuppressionWriter> suppressions() {
    return run.arguments().get(CheckOptions.ADD_SUPPRESSIONS).map(CheckEdits::writer);
  }

  /** Throws if the reason cannot be written as a comment. */
  static SuppressionWriter writer(String reason) {
    try {
      return new SuppressionWriter(reason);
    } catch (IllegalArgumentException e) {
      throw new UsageException(CheckOptions.ADD_SUPPRESSIONS.name() + ": " + e.getMessage());
    }
  }

  /** Suppresses all findings but those about suppressions and the baseline. */
  private FileEditor suppressor(SuppressionWriter writer, LintResult result) {
    List<String> meta =
        run.rules().rules().stream()
            .filter(rule -> rule.group() == RuleGroup.META)
            .map(RuleInfo::id)
            .toList();
    Map<String, List<Diagnostic>> findings =
        result.diagnostics().stream()
            .filter(each -> !meta.contains(each.rule()))
            .collect(Collectors.groupingBy(each -> each.place().path()));
    InputFiles files = run.changes().files();
    return new FileEditor(
        console,
        new InputFiles(
            files.files().stream().filter(file -> findings.containsKey(file.path())).toList(),
            files.paths()),
        source -> writer.add(source, findings.getOrDefault(source.path(), List.of())));
  }
}
