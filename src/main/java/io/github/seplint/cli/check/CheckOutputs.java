package io.github.seplint.cli.check;

import io.github.seplint.cli.check.CheckRequest.Show;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.OutputTarget;
import io.github.seplint.cli.console.Terminal;
import io.github.seplint.cli.console.Version;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.CheckReport;
import io.github.seplint.report.diagnostic.GitHubReporter.GitHubStepSummary;
import io.github.seplint.report.diagnostic.OutputFormat;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.rules.BuiltInRules;
import io.github.seplint.rules.RulePage;
import io.github.seplint.text.DidYouMean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The forms that the findings of a check are told in, and where each goes. */
final class CheckOutputs {
  private final Console shell;
  private final Show show;
  private final List<Output> outputs;

  /**
   * One form.
   *
   * @param file where it goes; empty for standard output
   */
  private record Output(OutputFormat format, Optional<AtomicFile> file) {}

  private CheckOutputs(Console shell, Show show, List<Output> outputs) {
    this.shell = shell;
    this.show = show;
    this.outputs = outputs;
  }

  /**
   * What {@code --format} asks for.
   *
   * @throws UsageException if that cannot be
   */
  static CheckOutputs of(Console shell, CheckRequest request) {
    List<Output> outputs = new ArrayList<>();
    Set<Optional<AtomicFile>> taken = new HashSet<>();
    for (String asked : request.formats()) {
      Output output = output(shell, asked);
      if (!taken.add(output.file)) {
        throw OutputTarget.twice(output.format.word(), output.file);
      }
      outputs.add(output);
    }
    if (request.show().statistics() && outputs.stream().noneMatch(each -> each.format.isText())) {
      throw new UsageException("--statistics goes with --format text");
    }
    return new CheckOutputs(shell, request.show(), outputs);
  }

  private static Output output(Console shell, String asked) {
    OutputTarget named = OutputTarget.of(shell, asked);
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
        + DidYouMean.didYouMean(word, words);
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
  ExitCode tell(CheckResult verdict, CheckRun run, int fixed) {
    ChangeSet scope = run.scope();
    Set<String> project =
        scope.files().files().stream().map(InputFile::path).collect(Collectors.toSet());
    return write(
        new CheckReport(
            verdict.result(),
            scope.reportedFiles().files().stream().map(InputFile::path).toList(),
            verdict.inputs().skipped(),
            fixed,
            verdict.failOn(),
            verdict.exit().number(),
            new CheckReport.Paths(run::configuredPath, CiWorkspace.paths(shell), project::contains),
            new CheckReport.Tool(Version.current(), BuiltInRules.all(), RulePage::load)));
  }

  private ExitCode write(CheckReport outcome) {
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

  private void write(Output output, CheckReport outcome) {
    if (output.file.isPresent()) {
      output
          .file
          .get()
          .write(out -> write(output.format, TerminalCapabilities.PLAIN, outcome, out));
      return;
    }
    try {
      write(output.format, Terminal.of(shell, show.color()), outcome, shell.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(
      OutputFormat format, TerminalCapabilities screen, CheckReport outcome, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    format.reporter(screen, show.options()).write(outcome, writer);
    writer.flush();
  }

  /** The top of what a CI server has checked out, where the paths of its reports start. */
  static final class CiWorkspace {
    private static final List<String> VARIABLES = List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR");

    private CiWorkspace() {}

    /**
     * What a path that is shown is called from there; the same where no server says where it is.
     */
    static UnaryOperator<String> paths(Console shell) {
      Optional<Path> root =
          VARIABLES.stream().flatMap(name -> folder(shell.variable(name)).stream()).findFirst();
      if (root.isEmpty() || !shell.folder().startsWith(root.get())) {
        return UnaryOperator.identity();
      }
      DisplayPaths fromRoot = new DisplayPaths(root.get());
      return shown -> fromRoot.of(shell.folder().resolve(shown));
    }

    private static Optional<Path> folder(String value) {
      try {
        return Optional.of(Path.of(value)).filter(Path::isAbsolute).map(Path::normalize);
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
  }

  /** The file that GitHub names for what a step has to say; steps append to it. */
  static final class StepSummaryFile {
    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    private StepSummaryFile() {}

    /**
     * Appends, where GitHub names a file. That it cannot be written fails no check, but is told.
     */
    static void append(Console shell, CheckReport outcome) {
      String name = shell.variable(VARIABLE);
      if (name.isEmpty()) {
        return;
      }
      try {
        Path file = shell.folder().resolve(name);
        long written = Files.exists(file) ? Files.size(file) : 0;
        Files.write(
            file,
            GitHubStepSummary.of(outcome, written).getBytes(StandardCharsets.UTF_8),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException | InvalidPathException e) {
        shell.complain("the file that " + VARIABLE + " names cannot be written");
      }
    }
  }
}
