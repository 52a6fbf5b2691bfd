package io.github.seplint.cli.check;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OutputTarget;
import io.github.seplint.git.ProtectedFiles;
import io.github.seplint.lint.InputFile;
import io.github.seplint.lint.LintResult;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.ChangeSet;
import io.github.seplint.project.DisplayPaths;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diagnostic.CheckReport;
import io.github.seplint.report.diagnostic.GitHubReporter.GitHubStepSummary;
import io.github.seplint.report.diagnostic.OutputFormat;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.rules.RulePage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The output formats of a check and their destinations. */
final class CheckOutputs {
  private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

  private final Console console;
  private final Arguments arguments;
  private final List<OutputTarget<OutputFormat>> outputs;

  /** Reads {@code --format}; throws if it is invalid or two have the same destination. */
  CheckOutputs(Console console, Arguments arguments) {
    this.console = console;
    this.arguments = arguments;
    this.outputs =
        formats(arguments).stream()
            .map(each -> OutputTarget.of(console, each, CheckOutputs::format))
            .toList();
    OutputTarget.refuseDuplicates(outputs, OutputFormat::word);
    UsageException.throwIf(
        arguments.has(CommonOptions.STATISTICS)
            && outputs.stream().noneMatch(each -> each.format().isText()),
        "--statistics requires --format text");
  }

  /** The formats; {@code --output-file} names the destination of the one without a file. */
  private static List<String> formats(Arguments arguments) {
    List<String> formats = new ArrayList<>(arguments.get(CheckOptions.FORMAT));
    Optional<String> file = OutputTarget.file(arguments.get(CheckOptions.OUTPUT_FILE));
    // Files are written only where the command line names them.
    UsageException.throwIf(
        !arguments.isNamed(CheckOptions.FORMAT)
            && formats.stream().anyMatch(CheckOutputs::namesFile),
        "SEPLINT_FORMAT cannot name a file; pass --format or --output-file");
    boolean onlyText =
        arguments.has(CommonOptions.STATISTICS) && !arguments.isNamed(CheckOptions.FORMAT);
    if (onlyText) {
      formats.clear(); // an argument takes precedence over a variable
    }
    if (formats.isEmpty()) {
      formats.add(OutputFormat.TEXT.word());
    }
    if (file.isPresent()) {
      UsageException.throwIf(
          formats.stream().allMatch(CheckOutputs::namesFile),
          "--output-file requires a --format without a file");
      UsageException.throwIf(file.get().isEmpty(), "--output-file: no file");
      formats.replaceAll(each -> namesFile(each) ? each : each + "=" + file.get());
    }
    return formats;
  }

  private static boolean namesFile(String format) {
    return format.indexOf('=') >= 0;
  }

  private static OutputFormat format(String word) {
    String invalid = Opt.invalidValue("--format", OutputFormat.words(), word);
    return OutputFormat.of(word).orElseThrow(UsageException.of(invalid));
  }

  /** Checks that no output is an input of the run; throws if one is. */
  void refuseInputsOf(Project project) {
    OutputTarget.refuseInputs(outputs, project);
  }

  /** Writes all outputs; if one cannot be written, prints why and writes the others. */
  ExitCode write(CheckRun run, LintResult result, int fixed, ExitCode exit) {
    ChangeSet changes = run.changes();
    Set<String> inputs =
        changes.files().files().stream().map(InputFile::path).collect(Collectors.toSet());
    return write(
        new CheckReport(
            result,
            changes.reportedFiles().files().stream().map(InputFile::path).toList(),
            changes.files().skipped(),
            changes.files().unrecognized().size(),
            fixed,
            run.failOn(),
            exit.number(),
            new CheckReport.Paths(run.rules()::configuredPath, workspacePaths(), inputs::contains),
            new CheckReport.Tool(Console.version(), run.rules().rules(), RulePage::load)));
  }

  private ExitCode write(CheckReport report) {
    ExitCode exit = ExitCode.CLEAN;
    for (OutputTarget<OutputFormat> output : outputs) {
      try {
        write(output, report);
      } catch (UsageException e) {
        e.messages().forEach(console::printError);
        exit = ExitCode.USAGE;
      }
      if (output.format() == OutputFormat.GITHUB) {
        appendStepSummary(report);
      }
    }
    return exit;
  }

  private void write(OutputTarget<OutputFormat> output, CheckReport report) {
    TerminalCapabilities terminal =
        output.file().isPresent() ? TerminalCapabilities.PLAIN : console.terminal(arguments);
    AtomicFile.FileContent content =
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          output
              .format()
              .reporter(terminal, CommonOptions.textOptions(arguments))
              .write(report, writer);
          writer.flush();
        };
    if (output.file().isPresent()) {
      output.file().get().write(content);
      return;
    }
    try {
      content.writeTo(console.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Maps display paths to paths in the checkout of a CI server, which the paths in its reports are
   * relative to; without a CI server, to themselves.
   */
  private UnaryOperator<String> workspacePaths() {
    Optional<Path> root =
        Stream.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
            .flatMap(name -> directory(console.variable(name)).stream())
            .findFirst();
    if (root.isEmpty() || !console.directory().startsWith(root.get())) {
      return UnaryOperator.identity();
    }
    DisplayPaths fromRoot = new DisplayPaths(root.get());
    return display -> fromRoot.of(console.directory().resolve(display));
  }

  private static Optional<Path> directory(String value) {
    try {
      return Optional.of(Path.of(value)).filter(Path::isAbsolute).map(Path::normalize);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Appends a report to the summary of a step, if GitHub names a file for it. A failure to write it
   * does not fail the check.
   */
  private void appendStepSummary(CheckReport report) {
    String name = console.variable(STEP_SUMMARY);
    if (name.isEmpty()) {
      return;
    }
    try {
      Path file = console.directory().resolve(name);
      if (ProtectedFiles.refusal(file).isPresent()) {
        throw new IOException("owned by Git");
      }
      AtomicFile.requireWriter(file);
      long written = Files.exists(file) ? Files.size(file) : 0;
      Files.write(
          file,
          GitHubStepSummary.of(report, written).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException e) {
      console.printError("cannot write the file named by " + STEP_SUMMARY);
    }
  }
}
