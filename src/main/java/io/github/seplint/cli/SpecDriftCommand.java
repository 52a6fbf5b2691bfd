package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.report.DriftJson;
import io.github.seplint.report.DriftText;
import io.github.seplint.report.DriftedRow;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.spec.lock.LockableFile;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.SpecLock;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code seplint spec drift}. */
final class SpecDriftCommand implements Command {
  private static final Opt<String> FORMAT = CommonOptions.format("text", "json");

  private final Shell shell;

  SpecDriftCommand(Shell shell) {
    this.shell = shell;
  }

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
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    LockableFiles files = LockableFiles.find(shell, arguments, config);
    SpecLock lock =
        lock(LockFile.of(shell.folder(), arguments.get(CommonOptions.LOCK), config.bounds()));
    try (SpecSource source = SpecSource.open(shell, arguments, config)) {
      FileDrifts drifts = new FileDrifts(shell, source);
      ExitCode unlocked = ExitCode.CLEAN;
      ShownPaths configured = new ShownPaths(config.folder());
      for (LockableFile file : files.files()) {
        Optional<LockedFile> locked = lock.file(configured.of(shell.folder().resolve(file.path())));
        if (locked.isPresent()) {
          drifts.add(file, locked.get());
        } else {
          shell.complain(file.path() + ": not locked; seplint spec lock does it");
          unlocked = ExitCode.FINDINGS;
        }
      }
      if (arguments.positionals().isEmpty()) {
        complainOfGone(lock, config);
      }
      List<DriftedRow> rows = drifts.rows();
      shell
          .out()
          .print(
              format.equals("json")
                  ? DriftJson.of(rows)
                  : DriftText.of(rows, Screens.of(shell, color)));
      shell.out().flush();
      return files.exit().or(unlocked).or(drifts.exit());
    }
  }

  private static SpecLock lock(LockFile file) {
    return file.read()
        .orElseThrow(
            () -> new UsageException("no lock " + file.shown() + "; seplint spec lock writes it"));
  }

  private void complainOfGone(SpecLock lock, ConfigFinder.Found config) {
    ShownPaths shown = new ShownPaths(shell.folder());
    for (String path : new ArrayList<>(lock.files().keySet())) {
      if (!Files.exists(config.folder().resolve(path))) {
        shell.complain(
            shown.of(config.folder().resolve(path))
                + ": locked, but gone; seplint spec lock drops it");
      }
    }
  }
}
