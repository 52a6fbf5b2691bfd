package io.github.seplint.cli;

import io.github.seplint.cli.CheckRequest.Show;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.Screen;
import io.github.seplint.report.format.CheckOutcome;
import io.github.seplint.report.format.OutputFormat;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import io.github.seplint.source.Suggestion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms that the findings of a check are told in, and where each goes. */
final class Outputs {
  private final Shell shell;
  private final Show show;
  private final List<Output> outputs;

  /**
   * One form.
   *
   * @param file where it goes; empty for standard output
   */
  private record Output(OutputFormat format, Optional<AtomicFile> file) {}

  private Outputs(Shell shell, Show show, List<Output> outputs) {
    this.shell = shell;
    this.show = show;
    this.outputs = outputs;
  }

  /**
   * What {@code --format} asks for.
   *
   * @throws UsageException if that cannot be
   */
  static Outputs of(Shell shell, CheckRequest request) {
    List<Output> outputs = new ArrayList<>();
    Set<Optional<AtomicFile>> taken = new HashSet<>();
    for (String asked : request.formats()) {
      Output output = output(shell, asked);
      if (!taken.add(output.file)) {
        throw NamedFormat.twice(output.format.word(), output.file);
      }
      outputs.add(output);
    }
    if (request.show().statistics() && outputs.stream().noneMatch(each -> each.format.isText())) {
      throw new UsageException("--statistics goes with --format text");
    }
    return new Outputs(shell, request.show(), outputs);
  }

  private static Output output(Shell shell, String asked) {
    NamedFormat named = NamedFormat.of(shell, asked);
    String word = named.word();
    OutputFormat format =
        OutputFormat.of(word).orElseThrow(() -> new UsageException(unknown(word)));
    return new Output(format, named.file());
  }

  private static String unknown(String word) {
    List<String> words = OutputFormat.words();
    return "--format takes "
        + String.join(", ", words)
        + ", not `"
        + word
        + "`"
        + Suggestion.didYouMean(word, words);
  }

  /**
   * Checks that no input of a run is an output.
   *
   * @throws UsageException if one is
   */
  void refuseInputsOf(Project project) {
    outputs.stream()
        .flatMap(output -> output.file.stream())
        .forEach(file -> file.refuseIfInputOf(project));
  }

  /**
   * Tells what a check has found, in each form; what cannot be written is told, and the others are
   * written.
   *
   * @param fixed how many findings have been fixed before
   */
  ExitCode tell(CheckVerdict verdict, CheckRun run, int fixed) {
    ChangeSet scope = run.scope();
    Set<String> project =
        scope.files().files().stream().map(InputFile::path).collect(Collectors.toSet());
    return write(
        new CheckOutcome(
            verdict.result(),
            scope.reportedFiles().files().stream().map(InputFile::path).toList(),
            verdict.inputs().skipped(),
            fixed,
            verdict.failOn(),
            verdict.exit().number(),
            new CheckOutcome.Paths(
                run::configuredPath, CheckoutRoot.paths(shell), project::contains),
            new CheckOutcome.Tool(Version.current(), BuiltInRules.all(), RulePage::load)));
  }

  private ExitCode write(CheckOutcome outcome) {
    ExitCode exit = ExitCode.CLEAN;
    for (Output output : outputs) {
      try {
        write(output, outcome);
      } catch (UsageException e) {
        e.messages().forEach(shell::complain);
        exit = ExitCode.USAGE;
      }
      if (output.format == OutputFormat.GITHUB) {
        StepSummaryFile.append(shell, outcome);
      }
    }
    return exit;
  }

  private void write(Output output, CheckOutcome outcome) {
    if (output.file.isPresent()) {
      output.file.get().write(out -> write(output.format, Screen.PLAIN, outcome, out));
      return;
    }
    try {
      write(output.format, Screens.of(shell, show.color()), outcome, shell.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(OutputFormat format, Screen screen, CheckOutcome outcome, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    format.in(new OutputFormat.Style(screen, show.options())).write(outcome, writer);
    writer.flush();
  }
}
