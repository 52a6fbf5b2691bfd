package io.github.seplint.cli.spec;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.spec.DriftReporter;
import io.github.seplint.spec.lock.DriftReport;
import io.github.seplint.spec.lock.RowDrift.RowDriftResult;
import io.github.seplint.spec.lock.SpecLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code seplint spec drift}. */
public record SpecDriftCommand(Console console) implements Command {
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Report changes to locked sentences",
            "A sentence is unchanged, moved (same words in another section or page), changed,"
                + " changed in its keyword, or removed. For a Git repository, the responsible"
                + " commit is shown. Exits 1 unless all sentences are unchanged or moved.")
        .parameters(CommonOptions.SEP_FILES)
        .options(CommonOptions.SPEC, CommonOptions.LOCK, FORMAT)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
        .example("spec drift --spec ../spec", "compare with the working tree")
        .example("spec drift --spec ../spec@origin/main", "compare with a revision");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String format = arguments.get(FORMAT);
    String color = arguments.get(CommonOptions.COLOR);
    Project project = CommonOptions.project(console.directory(), arguments);
    LockFile.LockableFiles files =
        LockFile.LockableFiles.read(InputFiles.findSepFiles(project, arguments.positionals()));
    files.problems().forEach(console::printError);
    LockFile lockFile = LockFile.find(project, arguments.get(CommonOptions.LOCK));
    SpecLock lock = read(lockFile);
    try (SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC))) {
      DriftReport drifts =
          new DriftReport(source.specification(), source.repository(), source.commit());
      files.files().forEach(file -> drifts.add(file, lock.file(lockFile.entryPath(file.path()))));
      drifts.problems().forEach(console::printError);
      if (arguments.positionals().isEmpty()) {
        complainOfMissing(lock, lockFile, project);
      }
      List<RowDriftResult> rows = drifts.rows();
      console.print(
          format.equals("json")
              ? DriftReporter.json(rows)
              : DriftReporter.text(rows, Terminal.of(console, color)));
      ExitCode read = files.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
      return read.or(drifts.needReview() ? ExitCode.FINDINGS : ExitCode.CLEAN);
    }
  }

  private static SpecLock read(LockFile file) {
    return file.read()
        .orElseThrow(
            () ->
                new UsageException(
                    "no such lock: " + file.display() + "; create it with seplint spec lock"));
  }

  private void complainOfMissing(SpecLock lock, LockFile lockFile, Project project) {
    for (String path : lock.files().keySet()) {
      Path file = lockFile.entryFile(path);
      if (!Files.exists(file)) {
        console.printError(
            project.display(file)
                + ": is locked but no longer exists; run seplint spec lock to remove it");
      }
    }
  }
}
