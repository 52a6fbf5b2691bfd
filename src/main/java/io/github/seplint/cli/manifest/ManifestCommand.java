package io.github.seplint.cli.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.cli.console.OutputTarget;
import io.github.seplint.coverage.RowOutcomes;
import io.github.seplint.coverage.RowOutcomes.OutcomeCounts;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.ManifestComparison;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.manifest.ManifestSummary;
import io.github.seplint.manifest.ManifestWriter;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diff.ManifestChangesText;
import io.github.seplint.results.RunResults;
import io.github.seplint.text.BoundedFile;
import io.github.seplint.text.SafeText;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** {@code seplint manifest}. */
public record ManifestCommand(Console console) implements Command {
  private static final Opt<Optional<String>> RESULTS =
      OptGroup.RESULTS.path(
          "--results <dir>  Results of conformance runs: directory searched recursively for"
              + " checks.json [default: `results` in the configuration]");
  private static final Opt<Optional<String>> SOURCE =
      OptGroup.RESULTS.text(
          "--source <ref>  What was run, e.g. my-sdk@v1.2; without it the manifest names no"
              + " source");
  private static final Opt<Optional<String>> OUT =
      OptGroup.OUTPUT.path(
          "-o, --output-file, --out <file>  Output file; `-` is stdout [default: stdout]");
  private static final Opt<Boolean> CHECK =
      OptGroup.OUTPUT.flag(
          "--check  Check that the manifest (--out, or `manifest` in the configuration) is up to"
              + " date; write nothing, list the differences and exit 1 if there are any");
  private static final Opt<Boolean> STRICT =
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
        .projectOptions()
        .options(CommonOptions.COLOR)
        .example("manifest --results results --out manifest.json", "write the manifest")
        .example("manifest --results results --check", "is it up to date?")
        .example("manifest --results results --strict", "fail on gaps");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    Project project = CommonOptions.project(console, arguments);
    Path directory =
        project
            .resolve(arguments.get(RESULTS), "--results", "results")
            .orElseThrow(
                UsageException.of(
                    "no results directory given: pass --results <dir> or set `results` in"
                        + " seplint.yaml"));
    Optional<AtomicFile> out = out(arguments, project);
    ManifestInputs inputs =
        new ManifestInputs(console, arguments, project, ManifestInputs.Refusal.ERRORS);
    project.addResults(directory);
    out.ifPresent(file -> file.refuseIfInputOf(project));
    ManifestBuilder builder = new ManifestBuilder(false);
    ExitCode refusal = inputs.read(builder);
    if (refusal != ExitCode.CLEAN) {
      return refusal;
    }
    RunResults results = inputs.results(directory);
    inputs.requireFiles(builder);
    ManifestSummary summary = new ManifestSummary();
    OutcomeCounts outcomes = new OutcomeCounts(RowOutcomes.verdicts(results));
    ExitCode exit =
        write(
            builder.join(results).peek(summary::add).peek(outcomes::add), summary, arguments, out);
    outcomes.text().ifPresent(console::printError);
    SortedSet<Long> seps = builder.sepsWithoutFile(results);
    if (!seps.isEmpty()) {
      console.printError(
          "the results contain checks of SEPs without a traceability file: "
              + seps.stream().map(String::valueOf).collect(joining(", ")));
    }
    return arguments.has(STRICT) ? exit.or(strict(summary, arguments, out)) : exit;
  }

  /** The file to write, or with {@code --check} to compare, which may be the configured one. */
  private static Optional<AtomicFile> out(Arguments arguments, Project project) {
    Optional<AtomicFile> named = OutputTarget.file(arguments.get(OUT)).map(project::output);
    if (named.isPresent() || !arguments.has(CHECK)) {
      return named;
    }
    return Optional.of(
        project
            .resolve(Optional.empty(), "--out", "manifest")
            .map(project::output)
            .orElseThrow(
                UsageException.of(
                    "no manifest given: pass --out <file> or set `manifest` in seplint.yaml")));
  }

  /**
   * Writes, compares or prints the manifest.
   *
   * @param seps can be read once, and adds what is read to the summary
   */
  private ExitCode write(
      Stream<SepCoverage> seps,
      ManifestSummary summary,
      Arguments arguments,
      Optional<AtomicFile> out) {
    try {
      if (arguments.has(CHECK)) {
        return compare(seps, summary, arguments, out.orElseThrow());
      }
      AtomicFile.FileContent content = content(seps, arguments.get(SOURCE));
      if (out.isPresent()) {
        boolean changed = out.get().write(content);
        console.printError(
            out.get().display() + (changed ? ": written; " : ": unchanged; ") + summary.text());
        return ExitCode.CLEAN;
      }
      if (console.outIsTerminal()) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        content.writeTo(json);
        console.print(SafeText.json(json.toString(UTF_8)));
      } else {
        content.writeTo(console.out());
      }
      console.printError(summary.text());
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints the differences to an existing manifest. Without {@code --source} any is accepted. */
  private ExitCode compare(
      Stream<SepCoverage> seps, ManifestSummary summary, Arguments arguments, AtomicFile file)
      throws IOException {
    UsageException.throwIf(!Files.exists(file.path()), "no such manifest: " + file.display());
    UsageException.throwIf(
        !BoundedFile.isRegular(file.path()), file.display() + ": not a regular file");
    // No variable refers to the file, as the comparison drops its SEPs one by one.
    ManifestComparison comparison =
        new ManifestComparison(
            ManifestReader.readFile(file.display(), () -> Files.newInputStream(file.path())));
    Optional<String> source = arguments.get(SOURCE);
    boolean same =
        file.hasContent(content(seps.peek(comparison::add), source.or(comparison::source)));
    if (!same) {
      console.print(
          new ManifestChangesText(file.display(), console.terminal(arguments))
              .of(comparison, source));
    }
    console.printError(
        file.display()
            + (same ? " is up to date; " : " is out of date; run without --check to update it; ")
            + summary.text());
    return same ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static AtomicFile.FileContent content(Stream<SepCoverage> seps, Optional<String> source) {
    return out -> {
      BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
      try (ManifestWriter manifest = new ManifestWriter(text, source)) {
        for (SepCoverage sep : (Iterable<SepCoverage>) seps::iterator) {
          manifest.write(sep);
        }
      }
    };
  }

  /** Prints the gaps; to standard error if the manifest is printed to standard output. */
  private ExitCode strict(ManifestSummary summary, Arguments arguments, Optional<AtomicFile> out) {
    PrintStream to = out.isPresent() ? console.out() : console.err();
    to.print(ManifestChangesText.of(summary.gaps(), console.terminal(arguments)));
    to.flush();
    return summary.gaps().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
