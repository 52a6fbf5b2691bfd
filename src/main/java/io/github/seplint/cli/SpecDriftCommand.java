package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.report.DriftJson;
import io.github.seplint.report.DriftText;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.spec.lock.DriftedRow;
import io.github.seplint.spec.lock.LockableFile;
import io.github.seplint.spec.lock.LockedFile;
import io.github.seplint.spec.lock.SpecLock;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    LockableFiles files = LockableFiles.find(shell, arguments, config);
    SpecLock lock = lock(LockFile.of(shell.folder(), arguments.text("--lock"), config.bounds()));
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
