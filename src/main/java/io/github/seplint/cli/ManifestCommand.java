package io.github.seplint.cli;

import io.github.seplint.report.GapList;
import io.github.seplint.report.Screen;
import io.github.seplint.results.RunResults;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.source.SafeText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    ResultsFolder emitted = new ResultsFolder(shell, config);
    Path folder =
        emitted
            .folder(arguments.text("--results"))
            .orElseThrow(
                () ->
                    new UsageException(
                        "which results? --results <folder>, or `results` in the configuration"));
    Optional<WholeFile> out = out(arguments, emitted);
    JoinSource source = new JoinSource(shell, arguments, config);
    List<Path> read = new ArrayList<>(ReadFiles.ofProject(config));
    read.addAll(source.paths());
    out.ifPresent(new ReadFiles(read, Optional.of(folder))::spare);
    ExitCode refusal = source.refusal();
    if (refusal != ExitCode.CLEAN) {
      return refusal;
    }
    RunResults results = source.results(folder);
    return write(new ManifestJoin(source.files(), results), arguments, out);
  }

  /** Only what is named on the command line is written. */
  private Optional<WholeFile> out(Arguments arguments, ResultsFolder emitted) {
    Optional<WholeFile> named =
        arguments.text("--out").map(name -> WholeFile.of(shell.folder(), name));
    if (named.isPresent() || !arguments.has("--check")) {
      return named;
    }
    Path configured =
        emitted
            .manifestFile(Optional.empty())
            .orElseThrow(
                () ->
                    new UsageException(
                        "which file is to be up to date? --out <file>, or `manifest` in the"
                            + " configuration"));
    return Optional.of(WholeFile.of(shell.folder(), emitted.shown(configured)));
  }

  private ExitCode write(ManifestJoin join, Arguments arguments, Optional<WholeFile> out) {
    Screen screen = Screens.of(shell, Colors.asked(arguments));
    ManifestTally tally = new ManifestTally();
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
      if (shell.outIsTerminal()) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        join.write(json, source, tally::add);
        shell.out().print(SafeText.json(json.toString(StandardCharsets.UTF_8)));
      } else {
        join.write(shell.out(), source, tally::add);
      }
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
