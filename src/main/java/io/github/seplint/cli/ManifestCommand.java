package io.github.seplint.cli;

import io.github.seplint.coverage.ManifestBuilder;
import io.github.seplint.coverage.ManifestSummary;
import io.github.seplint.coverage.ManifestWriter;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.GapList;
import io.github.seplint.report.Screen;
import io.github.seplint.report.Visible;
import io.github.seplint.results.RunResults;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    Project project = Project.find(shell.folder(), ConfigRequest.of(arguments));
    Path folder =
        project
            .resolve(arguments.text("--results"), "--results", "results")
            .orElseThrow(
                () ->
                    new UsageException(
                        "no results directory given: pass --results <dir> or set `results` in"
                            + " seplint.yaml"));
    Optional<AtomicFile> out = out(arguments, project);
    ManifestInputs source = new ManifestInputs(shell, arguments, project);
    project.addResults(folder);
    out.ifPresent(file -> file.refuseIfInputOf(project));
    ManifestBuilder builder = new ManifestBuilder(false);
    ExitCode refusal = source.check(builder);
    if (refusal != ExitCode.CLEAN) {
      return refusal;
    }
    RunResults results = source.results(folder);
    source.requireFiles(builder);
    return write(builder, results, arguments, out);
  }

  /** Only what is named on the command line is written. */
  private Optional<AtomicFile> out(Arguments arguments, Project project) {
    Optional<AtomicFile> named = arguments.text("--out").map(project::output);
    if (named.isPresent() || !arguments.has("--check")) {
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
      ManifestBuilder builder,
      RunResults results,
      Arguments arguments,
      Optional<AtomicFile> out) {
    Screen screen = Screens.of(shell, Colors.asked(arguments));
    Optional<String> source = arguments.text("--source");
    ManifestSummary summary = new ManifestSummary();
    ExitCode exit = ExitCode.CLEAN;
    if (arguments.has("--check")) {
      exit =
          new ManifestCheck(shell, screen, out.orElseThrow())
              .run(builder, results, source, summary);
    } else if (out.isPresent()) {
      boolean changed = out.get().write(to -> write(builder, results, source, summary, to));
      shell.complain(
          out.get().display() + (changed ? ": written; " : ": unchanged; ") + summary.text());
    } else {
      print(builder, results, source, summary);
    }
    warnOfSepsWithoutFile(builder.sepsWithoutFile(results));
    return arguments.has("--strict") ? exit.or(strict(summary, out, screen)) : exit;
  }

  private static void write(
      ManifestBuilder builder,
      RunResults results,
      Optional<String> source,
      ManifestSummary summary,
      OutputStream out)
      throws IOException {
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (ManifestWriter manifest = new ManifestWriter(text, source)) {
      builder.forEach(
          results,
          sep -> {
            summary.add(sep);
            manifest.write(sep);
          });
    }
  }

  private void print(
      ManifestBuilder builder,
      RunResults results,
      Optional<String> source,
      ManifestSummary summary) {
    try {
      if (shell.outIsTerminal()) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        write(builder, results, source, summary, json);
        shell.out().print(Visible.json(json.toString(StandardCharsets.UTF_8)));
      } else {
        write(builder, results, source, summary, shell.out());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    shell.complain(summary.text());
  }

  private void warnOfSepsWithoutFile(SortedSet<Long> seps) {
    if (!seps.isEmpty()) {
      shell.complain(
          "the results contain checks of SEPs without a traceability file: "
              + seps.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  /** Prints the gaps: to standard error where standard output has the manifest. */
  private ExitCode strict(ManifestSummary summary, Optional<AtomicFile> out, Screen screen) {
    PrintStream to = out.isPresent() ? shell.out() : shell.err();
    to.print(GapList.of(summary.gaps(), screen));
    to.flush();
    return summary.gaps().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
