package io.github.seplint.cli;

import io.github.seplint.report.GapList;
import io.github.seplint.report.Screen;
import io.github.seplint.report.Visible;
import io.github.seplint.results.RunResults;
import io.github.seplint.rules.BuiltInRules;
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

/** {@code seplint manifest}. */
final class ManifestCommand implements Command {
  static final Opt<Optional<String>> RESULTS =
      Opt.path(
          OptGroup.RESULTS,
          "--results <dir>",
          "Results of conformance runs: directory searched recursively for checks.json"
              + " [default: `results` in the configuration]");
  static final Opt<Optional<String>> SOURCE =
      Opt.text(
          OptGroup.RESULTS,
          "--source <ref>",
          "What was run, e.g. my-sdk@v1.2; without it the manifest names no source");
  static final Opt<Optional<String>> OUT =
      Opt.path(OptGroup.OUTPUT, "--out <file>", "Output file [default: stdout]");
  static final Opt<Boolean> CHECK =
      Opt.flag(
          OptGroup.OUTPUT,
          "--check",
          "Check that the manifest (--out, or `manifest` in the configuration) is up to date;"
              + " write nothing, list the differences and exit 1 if there are any");
  static final Opt<Boolean> STRICT =
      Opt.flag(
          OptGroup.OUTPUT,
          "--strict",
          "Also fail on untested rows, rows with neither check nor reason, and untracked checks");

  private final Shell shell;

  ManifestCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Generate the traceability manifest: which rows are tested",
            "Combines traceability files with the check IDs emitted by a conformance run. A row is"
                + " tested if its check ID was emitted exactly, whatever the outcome. Emitted IDs"
                + " `sep-<number>-...` that no row of the SEP declares are untracked.")
        .parameters(CommonOptions.SEP_FILES)
        .options(RESULTS, SOURCE, CommonOptions.ALLOW_ERRORS, CommonOptions.ALLOW_EMPTY)
        .options(OUT, CHECK, STRICT)
        .options(CommonOptions.CONFIG, CommonOptions.ALLOW_OUTSIDE, CommonOptions.COLOR)
        .example("manifest --results results --out manifest.json", "write the manifest")
        .example("manifest --results results --check", "is it up to date?")
        .example("manifest --results results --strict", "fail on gaps");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    ConfigFinder.Found config =
        ConfigFinder.find(shell.folder(), ConfigRequest.of(arguments), BuiltInRules.all());
    ResultsFolder emitted = new ResultsFolder(shell, config);
    Path folder =
        emitted
            .folder(arguments.get(RESULTS))
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
    Optional<WholeFile> named = arguments.get(OUT).map(name -> WholeFile.of(shell.folder(), name));
    if (named.isPresent() || !arguments.has(CHECK)) {
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
    Screen screen = Screens.of(shell, arguments.get(CommonOptions.COLOR));
    ManifestTally tally = new ManifestTally();
    ExitCode exit = ExitCode.CLEAN;
    if (arguments.has(CHECK)) {
      ManifestCheck check = new ManifestCheck(shell, screen, out.orElseThrow());
      exit = check.run(join, arguments.get(SOURCE), tally);
    } else if (out.isPresent()) {
      boolean changed = out.get().write(to -> join.write(to, arguments.get(SOURCE), tally::add));
      shell.complain(
          out.get().shown()
              + (changed ? ": written; " : ": nothing has changed; ")
              + tally.words());
    } else {
      print(join, arguments.get(SOURCE), tally);
    }
    strays(join);
    return arguments.has(STRICT) ? exit.or(strict(tally, out, screen)) : exit;
  }

  private void print(ManifestJoin join, Optional<String> source, ManifestTally tally) {
    try {
      if (shell.outIsTerminal()) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        join.write(json, source, tally::add);
        shell.out().print(Visible.json(json.toString(StandardCharsets.UTF_8)));
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
