package io.github.seplint.cli.manifest;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.ManifestComparison;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.manifest.ManifestReader.ManifestFile;
import io.github.seplint.manifest.ManifestSummary;
import io.github.seplint.manifest.ManifestWriter;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diff.ManifestChangesText;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.results.RunResults;
import io.github.seplint.text.SafeText;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code seplint manifest}. */
public record ManifestCommand(Console console) implements Command {
  static final Opt<Optional<String>> RESULTS =
      OptGroup.RESULTS.path(
          "--results <dir>  Results of conformance runs: directory searched recursively for"
              + " checks.json [default: `results` in the configuration]");
  static final Opt<Optional<String>> SOURCE =
      OptGroup.RESULTS.text(
          "--source <ref>  What was run, e.g. my-sdk@v1.2; without it the manifest names no"
              + " source");
  static final Opt<Optional<String>> OUT =
      OptGroup.OUTPUT.path("--out <file>  Output file [default: stdout]");
  static final Opt<Boolean> CHECK =
      OptGroup.OUTPUT.flag(
          "--check  Check that the manifest (--out, or `manifest` in the configuration) is up to"
              + " date; write nothing, list the differences and exit 1 if there are any");
  static final Opt<Boolean> STRICT =
      OptGroup.OUTPUT.flag(
          "--strict  Also fail on untested rows, rows with neither check nor reason, and untracked"
              + " checks");

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
    Project project = CommonOptions.project(console.directory(), arguments);
    Path directory =
        project
            .resolve(arguments.get(RESULTS), "--results", "results")
            .orElseThrow(
                () ->
                    new UsageException(
                        "no results directory given: pass --results <dir> or set `results` in"
                            + " seplint.yaml"));
    Optional<AtomicFile> out = out(arguments, project);
    ManifestInputs source = new ManifestInputs(console, arguments, project, true);
    project.addResults(directory);
    out.ifPresent(file -> file.refuseIfInputOf(project));
    ManifestBuilder builder = new ManifestBuilder(false);
    ExitCode refusal = source.read(builder);
    if (refusal != ExitCode.CLEAN) {
      return refusal;
    }
    RunResults results = source.results(directory);
    source.requireFiles(builder);
    return write(builder, results, arguments, out);
  }

  /** The file to write, or with {@code --check} to compare, which may be the configured one. */
  private Optional<AtomicFile> out(Arguments arguments, Project project) {
    Optional<AtomicFile> named = arguments.get(OUT).map(project::output);
    if (named.isPresent() || !arguments.has(CHECK)) {
      return named;
    }
    Path configured =
        project
            .resolve(Optional.empty(), "--out", "manifest")
            .orElseThrow(
                () ->
                    new UsageException(
                        "no manifest given: pass --out <file> or set `manifest` in seplint.yaml"));
    return Optional.of(project.output(configured));
  }

  private ExitCode write(
      ManifestBuilder builder, RunResults results, Arguments arguments, Optional<AtomicFile> out) {
    TerminalCapabilities screen = console.terminal(arguments);
    Optional<String> source = arguments.get(SOURCE);
    ManifestSummary summary = new ManifestSummary();
    ExitCode exit = ExitCode.CLEAN;
    if (arguments.has(CHECK)) {
      exit = compare(builder, results, source, summary, out.orElseThrow(), screen);
    } else if (out.isPresent()) {
      boolean changed = out.get().write(to -> write(builder, results, source, summary::add, to));
      console.printError(
          out.get().display() + (changed ? ": written; " : ": unchanged; ") + summary.text());
    } else {
      print(builder, results, source, summary);
    }
    warnOfSepsWithoutFile(builder.sepsWithoutFile(results));
    return arguments.has(STRICT) ? exit.or(strict(summary, out, screen)) : exit;
  }

  /**
   * Prints the differences to a manifest.
   *
   * @param source expected source; empty to accept any
   */
  private ExitCode compare(
      ManifestBuilder builder,
      RunResults results,
      Optional<String> source,
      ManifestSummary summary,
      AtomicFile file,
      TerminalCapabilities screen) {
    if (!Files.exists(file.path())) {
      throw new UsageException("no such manifest: " + file.display());
    }
    ManifestFile written =
        ManifestReader.readFile(file.display(), () -> Files.newInputStream(file.path()));
    ManifestComparison comparison = new ManifestComparison(written);
    Consumer<SepCoverage> each =
        sep -> {
          summary.add(sep);
          comparison.add(sep);
        };
    boolean same;
    try {
      same =
          file.hasContent(
              out -> write(builder, results, source.or(written.manifest()::source), each, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!same) {
      console.print(new ManifestChangesText(file.display(), screen).of(comparison, source));
    }
    console.printError(
        file.display()
            + (same ? " is up to date; " : " is out of date; run without --check to update it; ")
            + summary.text());
    return same ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static void write(
      ManifestBuilder builder,
      RunResults results,
      Optional<String> source,
      Consumer<SepCoverage> each,
      OutputStream out)
      throws IOException {
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (ManifestWriter manifest = new ManifestWriter(text, source)) {
      for (SepCoverage sep : (Iterable<SepCoverage>) builder.join(results)::iterator) {
        each.accept(sep);
        manifest.write(sep);
      }
    }
  }

  private void print(
      ManifestBuilder builder,
      RunResults results,
      Optional<String> source,
      ManifestSummary summary) {
    try {
      if (console.outIsTerminal()) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        write(builder, results, source, summary::add, json);
        console.print(SafeText.json(json.toString(StandardCharsets.UTF_8)));
      } else {
        write(builder, results, source, summary::add, console.out());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    console.printError(summary.text());
  }

  private void warnOfSepsWithoutFile(SortedSet<Long> seps) {
    if (!seps.isEmpty()) {
      console.printError(
          "the results contain checks of SEPs without a traceability file: "
              + seps.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  /** Prints the gaps; to standard error if the manifest is printed to standard output. */
  private ExitCode strict(
      ManifestSummary summary, Optional<AtomicFile> out, TerminalCapabilities screen) {
    PrintStream to = out.isPresent() ? console.out() : console.err();
    to.print(ManifestChangesText.of(summary.gaps(), screen));
    to.flush();
    return summary.gaps().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
