package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.report.GapList;
import io.github.seplint.report.Screen;
import io.github.seplint.results.RunResults;
import io.github.seplint.rules.BuiltInRules;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seplint manifest}. */
final class ManifestCommand {
  private final Shell shell;

  ManifestCommand(Shell shell) {
    this.shell = shell;
  }

  ExitCode run(String... words) {
    CommandSpec spec = ManifestOptions.create();
    Arguments arguments = Arguments.parse(spec, words);
    if (arguments.has("--help")) {
      return new Help(shell).print(spec);
    }
    return run(arguments);
  }

  private ExitCode run(Arguments arguments) {
    String named =
        arguments
            .text("--results")
            .orElseThrow(() -> new UsageException("which results? --results <folder>"));
    if (arguments.has("--check") && arguments.text("--out").isEmpty()) {
      throw new UsageException("--check goes with --out: which file is to be up to date?");
    }
    Inputs inputs = inputs(arguments);
    ExitCode errors =
        arguments.has("--allow-errors")
            ? ExitCode.CLEAN
            : new CorpusErrors(shell).in(inputs, arguments);
    if (errors != ExitCode.CLEAN) {
      return errors;
    }
    RunResults results = results(named, arguments.has("--allow-empty"));
    return write(new ManifestJoin(files(inputs), results), arguments);
  }

  private Inputs inputs(Arguments arguments) {
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    Inputs inputs = Inputs.ofRows(shell, arguments.positionals(), config);
    inputs.trouble().forEach(shell::complain);
    if (!inputs.trouble().isEmpty()) {
      throw new UsageException("no manifest, as it would not be whole");
    }
    return inputs;
  }

  private TracedFiles files(Inputs inputs) {
    TracedFiles files = TracedFiles.of(inputs.files());
    if (files.bySep().isEmpty()) {
      throw new UsageException("no traceability file: no sep-*.yaml was found");
    }
    files.left().forEach(shell::complain);
    return files;
  }

  private RunResults results(String named, boolean mayBeEmpty) {
    Path folder = shell.folder().resolve(named);
    RunResults results = RunResults.read(folder, new ShownPaths(shell.folder()).of(folder));
    if (results.isEmpty() && !mayBeEmpty) {
      throw new UsageException(
          named
              + ": no check was emitted, so every row would be untested; --allow-empty takes it"
              + " all the same");
    }
    return results;
  }

  private ExitCode write(ManifestJoin join, Arguments arguments) {
    Screen screen = Screens.of(shell, Colors.asked(arguments));
    ManifestTally tally = new ManifestTally();
    Optional<WholeFile> out =
        arguments.text("--out").map(name -> WholeFile.of(shell.folder(), name));
    ExitCode exit = ExitCode.CLEAN;
    if (arguments.has("--check")) {
      ManifestCheck check = new ManifestCheck(shell, screen, out.orElseThrow());
      exit = check.run(join, arguments.text("--source"), tally);
    } else if (out.isPresent()) {
      boolean changed =
          out.get().write(to -> join.write(to, arguments.text("--source"), tally::add));
      shell.complain(
          out.get().shown()
              + (changed ? ": written; " : ": nothing has changed; ")
              + tally.words());
    } else {
      print(join, arguments.text("--source"), tally);
    }
    strays(join);
    return arguments.has("--strict") ? exit.or(strict(tally, out, screen)) : exit;
  }

  private void print(ManifestJoin join, Optional<String> source, ManifestTally tally) {
    try {
      join.write(shell.out(), source, tally::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    shell.complain(tally.words());
  }

  private void strays(ManifestJoin join) {
    SortedSet<Long> strays = join.files().without(join.results());
    if (!strays.isEmpty()) {
      shell.complain(
          "checks of SEPs that have no file were emitted, too: "
              + strays.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  /** Standard output is the manifest's, where that goes to no file. */
  private ExitCode strict(ManifestTally tally, Optional<WholeFile> out, Screen screen) {
    PrintStream told = out.isPresent() ? shell.out() : shell.err();
    told.print(GapList.of(tally.gaps(), screen));
    told.flush();
    return tally.gaps().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
