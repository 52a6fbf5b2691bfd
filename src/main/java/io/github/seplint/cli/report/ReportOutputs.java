package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OutputTarget;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.markdown.GeneratedBlock;
import io.github.seplint.report.markdown.GeneratedBlock.MarkerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The outputs of a report. All are rendered before the first is written, and each file is written
 * atomically.
 */
final class ReportOutputs {
  private final Console console;
  private final List<Output> outputs;

  /**
   * A format with its destination.
   *
   * @param file empty for standard output
   */
  private record Output(ReportFormat format, Optional<AtomicFile> file) {}

  /**
   * An output that was rendered.
   *
   * @param before content of the file, if it exists
   * @param after its new content
   */
  private record Rendered(Optional<AtomicFile> file, Optional<String> before, String after) {
    boolean isOutdated() {
      return !before.equals(Optional.of(after));
    }
  }

  private ReportOutputs(Console console, List<Output> outputs) {
    this.console = console;
    this.outputs = outputs;
  }

  /**
   * The outputs that options give, else those of the configuration, else Markdown on standard
   * output.
   *
   * @throws UsageException if a format is unknown, or two have the same destination
   */
  static ReportOutputs find(Console console, Arguments arguments, Project project) {
    List<Output> outputs = new ArrayList<>();
    for (String given : arguments.get(ReportCommand.FORMAT)) {
      OutputTarget target = OutputTarget.of(console, given);
      outputs.add(new Output(format(target.word(), "", "--format"), target.file()));
    }
    Optional<String> out = arguments.get(ReportCommand.OUT);
    if (outputs.isEmpty() && out.isEmpty()) {
      outputs.addAll(configured(project));
    }
    if (outputs.isEmpty()) {
      outputs.add(new Output(ReportFormat.MARKDOWN, Optional.empty()));
    }
    out.ifPresent(name -> setFile(outputs, project.output(name)));
    check(outputs, arguments.has(ReportCommand.CHECK));
    return new ReportOutputs(console, List.copyOf(outputs));
  }

  private static List<Output> configured(Project project) {
    List<Output> outputs = new ArrayList<>();
    project
        .config()
        .report()
        .outputs()
        .forEach(
            (label, file) -> {
              String key = "report.outputs." + label;
              ReportFormat format = format(label, project.guard().location(key, file), "`outputs`");
              Path path = project.resolveConfigured(key, file, "use --format " + label + "=<file>");
              outputs.add(new Output(format, Optional.of(project.output(path))));
            });
    return outputs;
  }

  private static ReportFormat format(String label, String location, String name) {
    return ReportFormat.of(label)
        .orElseThrow(
            () ->
                new UsageException(
                    location + Opt.invalidValue(name, ReportFormat.labels(), label)));
  }

  private static void setFile(List<Output> outputs, AtomicFile file) {
    List<Output> open = outputs.stream().filter(each -> each.file.isEmpty()).toList();
    if (open.size() != 1) {
      throw new UsageException("--out requires exactly one --format without a file");
    }
    outputs.set(outputs.indexOf(open.get(0)), new Output(open.get(0).format, Optional.of(file)));
  }

  private static void check(List<Output> outputs, boolean comparing) {
    Set<Optional<AtomicFile>> destinations = new HashSet<>();
    for (Output output : outputs) {
      if (comparing && output.file.isEmpty()) {
        throw new UsageException(
            "--check requires a file: --format " + output.format.label() + "=<file>");
      }
      if (!destinations.add(output.file)) {
        throw OutputTarget.twice(output.format.label(), output.file);
      }
    }
  }

  /**
   * Checks that no output is an input of the run.
   *
   * @throws UsageException if one is
   */
  void refuseInputsOf(Project project) {
    outputs.stream()
        .flatMap(output -> output.file.stream())
        .forEach(file -> file.refuseIfInputOf(project));
  }

  boolean has(ReportFormat format) {
    return outputs.stream().anyMatch(output -> output.format == format);
  }

  /** Renders all outputs, then writes them. */
  void write(ReportFormat.Context context) {
    for (Rendered rendered : render(context)) {
      if (rendered.file.isEmpty()) {
        console.printData(rendered.after);
      } else {
        AtomicFile file = rendered.file.get();
        boolean changed = rendered.isOutdated() && write(file, rendered);
        console.printError(file.display() + (changed ? ": written" : ": unchanged"));
      }
    }
  }

  /** Writes an output, unless its file changed since it was read. */
  private static boolean write(AtomicFile file, Rendered rendered) {
    if (rendered.before.isEmpty()) {
      return file.write(AtomicFile.Content.of(rendered.after));
    }
    Optional<String> refusal = file.change(rendered.before.get(), rendered.after);
    if (refusal.isPresent()) {
      throw new UsageException(file.display() + ": not written: " + refusal.get());
    }
    return true;
  }

  /** Prints the changes that writing would make. */
  ExitCode compare(ReportFormat.Context context, String color) {
    ExitCode exit = ExitCode.CLEAN;
    for (Rendered rendered : render(context)) {
      if (rendered.isOutdated()) {
        exit = ExitCode.FINDINGS;
        String path = rendered.file.orElseThrow().display();
        rendered.before.ifPresent(before -> console.printDiff(path, before, rendered.after, color));
        console.out().flush();
        console.printError(
            path
                + (rendered.before.isPresent()
                    ? " is out of date; run without --check to update it"
                    : " does not exist; run without --check to write it"));
      }
    }
    return exit;
  }

  private List<Rendered> render(ReportFormat.Context context) {
    return outputs.stream().map(output -> render(output, context)).toList();
  }

  private static Rendered render(Output output, ReportFormat.Context context) {
    String text = output.format.render(context);
    Optional<String> before =
        output.file.flatMap(file -> TextFiles.readIfExists(file.path(), file.display()));
    String after = output.format == ReportFormat.MARKDOWN ? splice(output, before, text) : text;
    return new Rendered(output.file, before, after);
  }

  private static String splice(Output output, Optional<String> before, String text) {
    if (output.file.isEmpty()) {
      return GeneratedBlock.of(text);
    }
    try {
      return before
          .map(page -> GeneratedBlock.splice(page, text))
          .orElseGet(() -> GeneratedBlock.page(text));
    } catch (MarkerException e) {
      throw new UsageException(output.file.get().display() + ":" + e.getMessage());
    }
  }
}
