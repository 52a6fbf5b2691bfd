package io.github.seplint.cli;

import io.github.seplint.project.InputFiles;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.DriftJson;
import io.github.seplint.report.DriftText;
import io.github.seplint.spec.lock.DriftedRow;
import io.github.seplint.spec.lock.SpecLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint spec drift}. */
final class SpecDriftCommand implements Subcommand {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Shell shell;

  SpecDriftCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        SpecOptions.command(
            "drift",
            "Says what has become of the sentences that the rows of spec.lock stand for.",
            "A sentence is unchanged, moved (the same words in another section or on another"
                + " page), changed, changed in its keyword, or gone. With a repository the commit"
                + " that did it is named.");
    spec.addOption(SpecOptions.lock());
    spec.addOption(
        SpecOptions.text("--format", "<format>")
            .completionCandidates(FORMATS)
            .description("text (default) or json.")
            .build());
    spec.addOption(SpecOptions.color());
    spec.addOption(Help.option());
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "all is unchanged or moved, or was never found in the specification");
    codes.put("1", "something is changed, gone, not locked as it is, or cannot be verified");
    codes.put("2", "asked wrong: a flag, no lock, a lock that does not fit the repository");
    SpecOptions.exitCodes(spec, codes);
    return spec;
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String format = arguments.choice("--format", FORMATS, "text");
    String color = Colors.asked(arguments);
    Project project = Project.find(shell.folder(), ConfigRequest.of(arguments));
    LockFile.LockableFiles files =
        LockFile.LockableFiles.read(InputFiles.findSepFiles(project, arguments.positionals()));
    files.problems().forEach(shell::complain);
    LockFile lockFile = LockFile.find(project, arguments.text("--lock"));
    SpecLock lock = read(lockFile);
    try (SpecSource source = SpecSource.open(project, arguments.text("--spec"))) {
      FileDrifts drifts =
          new FileDrifts(source.specification(), source.repository(), source.commit());
      files.files().forEach(file -> drifts.add(file, lock.file(lockFile.entryPath(file.path()))));
      drifts.problems().forEach(shell::complain);
      if (arguments.positionals().isEmpty()) {
        complainOfMissing(lock, lockFile, project);
      }
      List<DriftedRow> rows = drifts.rows();
      shell
          .out()
          .print(
              format.equals("json")
                  ? DriftJson.of(rows)
                  : DriftText.of(rows, Screens.of(shell, color)));
      shell.out().flush();
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
        shell.complain(
            project.display(file)
                + ": is locked but no longer exists; run seplint spec lock to remove it");
      }
    }
  }
}
