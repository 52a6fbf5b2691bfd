package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OutputTarget;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.coverage.Badge;
import io.github.seplint.report.coverage.CoverageCsv;
import io.github.seplint.report.coverage.CoverageJson;
import io.github.seplint.report.coverage.MarkdownReport;
import io.github.seplint.report.coverage.html.HtmlReport;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.report.markdown.GeneratedBlock;
import io.github.seplint.report.markdown.GeneratedBlock.MarkerException;
import io.github.seplint.text.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The outputs of a report. All are rendered before the first is written, and each file is written
 * atomically.
 */
final class ReportOutputs {
  private final Console console;
  private final List<OutputTarget<ReportFormat>> outputs = new ArrayList<>();
  private final boolean isConfigured;

  /** A format of {@code report}. */
  enum ReportFormat {
    /** Replaces only the generated block of an existing file. */
    MARKDOWN,
    HTML,
    JSON,
    CSV,
    BADGE_JSON,
    BADGE_SVG;

    static final List<String> LABELS = Stream.of(values()).map(ReportFormat::label).toList();

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A report that is rendered. */
  interface Document {
    /**
     * Returns the text in a format.
     *
     * @param words the options that select this output
     */
    String render(ReportFormat format, String words);

    /** Further files with their contents. */
    default Map<AtomicFile, String> files() {
      return Map.of();
    }
  }

  /**
   * The data that a coverage report is rendered from.
   *
   * @param markdown the same for Markdown, which has names only if a specification was given
   * @param label label of badges
   * @param spec the specification whose pages are shown
   */
  record Context(
      CoverageReport report, CoverageReport markdown, String label, Optional<SpecEvidence> spec)
      implements Document {
    @Override
    public String render(ReportFormat format, String words) {
      return switch (format) {
        case MARKDOWN -> MarkdownReport.of(markdown.to(words));
        case HTML -> HtmlReport.of(report.to(words), spec);
        case JSON -> CoverageJson.of(report);
        case CSV -> CoverageCsv.of(report);
        case BADGE_JSON -> Badge.of(label, report).json();
        case BADGE_SVG -> Badge.of(label, report).svg();
      };
    }
  }

  /**
   * An output that was rendered.
   *
   * @param before content of the file, if it exists
   * @param after its new content
   */
  private record Rendered(Optional<AtomicFile> file, Optional<String> before, String after) {
    Rendered {
      if (before.equals(Optional.of(after))) {
        before = Optional.of(after); // One of two equal texts is enough: both may be long.
      }
    }

    boolean isOutdated() {
      return !before.equals(Optional.of(after));
    }
  }

  /**
   * Finds the outputs that options give, else those of the configuration, else Markdown on standard
   * output.
   *
   * @throws UsageException if a format is unknown, or two have the same destination
   */
  ReportOutputs(Console console, Arguments arguments, Project project) {
    this.console = console;
    for (String given : arguments.get(ReportCommand.FORMAT)) {
      outputs.add(OutputTarget.of(console, given, label -> format(label, "", "--format")));
    }
    Optional<String> out = OutputTarget.file(arguments.get(ReportCommand.OUT));
    this.isConfigured = outputs.isEmpty() && out.isEmpty();
    if (isConfigured) {
      project
          .config()
          .reportOutputs()
          .forEach((label, file) -> outputs.add(configured(project, label, file)));
    }
    if (outputs.isEmpty()) {
      outputs.add(new OutputTarget<>(ReportFormat.MARKDOWN, Optional.empty()));
    }
    if (out.isPresent()) {
      AtomicFile file = project.output(out.get());
      UsageException.throwIf(
          outputs.stream().filter(each -> each.file().isEmpty()).count() != 1,
          "--out requires exactly one --format without a file");
      outputs.replaceAll(
          each -> new OutputTarget<>(each.format(), each.file().or(() -> Optional.of(file))));
    }
    for (OutputTarget<ReportFormat> output : outputs) {
      UsageException.throwIf(
          arguments.has(ReportCommand.CHECK) && output.file().isEmpty(),
          "--check requires a file: --format " + output.format().label() + "=<file>");
    }
    OutputTarget.refuseDuplicates(outputs, ReportFormat::label);
  }

  private static OutputTarget<ReportFormat> configured(Project project, String label, String file) {
    String key = "report.outputs." + label;
    ReportFormat format = format(label, project.guard().location(key, file), "`outputs`");
    Path path = project.resolveConfigured(key, file, "use --format " + label + "=<file>");
    return new OutputTarget<>(format, Optional.of(project.output(path)));
  }

  private static ReportFormat format(String label, String location, String name) {
    return Stream.of(ReportFormat.values())
        .filter(format -> format.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(location + Opt.invalidValue(name, ReportFormat.LABELS, label)));
  }

  /** Checks that no output is an input of the run. */
  void refuseInputsOf(Project project) {
    OutputTarget.refuseInputs(outputs, project);
  }

  boolean has(ReportFormat format) {
    return outputs.stream().anyMatch(output -> output.format() == format);
  }

  /**
   * Renders all outputs, then writes them; a file of which only a part is generated, only if it is
   * as it was read.
   */
  ExitCode write(Document document) {
    for (Rendered rendered : render(document, format -> format == ReportFormat.MARKDOWN)) {
      String after = rendered.after;
      if (rendered.file.isEmpty()) {
        console.printData(after);
        continue;
      }
      AtomicFile file = rendered.file.get();
      boolean changed = rendered.isOutdated();
      if (rendered.before.isEmpty()) {
        changed = file.write(AtomicFile.FileContent.of(after));
      } else if (changed) {
        file.changeOrRefuse(rendered.before.get(), after);
      }
      console.printError(file.display() + (changed ? ": written" : ": unchanged"));
    }
    return ExitCode.CLEAN;
  }

  /** Prints the changes that writing would make. */
  ExitCode compare(Document document, String color) {
    List<Rendered> outdated =
        render(document, format -> true).stream().filter(Rendered::isOutdated).toList();
    for (Rendered rendered : outdated) {
      String path = rendered.file.orElseThrow().display();
      rendered.before.ifPresent(before -> console.printDiff(path, before, rendered.after, color));
      console.printError(
          path
              + (rendered.before.isPresent()
                  ? " is out of date; run without --check to update it"
                  : " does not exist; run without --check to write it"));
    }
    return outdated.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /**
   * Renders all outputs.
   *
   * @param isRead whether the former content of a format is read, which may be long
   */
  private List<Rendered> render(Document document, Predicate<ReportFormat> isRead) {
    List<Rendered> rendered = new ArrayList<>();
    for (OutputTarget<ReportFormat> output : outputs) {
      String text = document.render(output.format(), words(output));
      Optional<String> before =
          output
              .file()
              .filter(file -> isRead.test(output.format()))
              .flatMap(file -> TextFiles.readIfExists(file.path(), file.display()));
      String after = output.format() == ReportFormat.MARKDOWN ? splice(output, before, text) : text;
      rendered.add(new Rendered(output.file(), before, after));
    }
    document
        .files()
        .forEach(
            (file, text) ->
                rendered.add(
                    new Rendered(
                        Optional.of(file),
                        TextFiles.readIfExists(file.path(), file.display()),
                        text)));
    return rendered;
  }

  /** The options that select an output; none for those that are configured. */
  private String words(OutputTarget<ReportFormat> output) {
    String label = output.format().label();
    boolean usual = output.format() == ReportFormat.MARKDOWN;
    if (isConfigured) {
      return "";
    }
    return output
        .file()
        .map(file -> SafeText.shellWord(file.display()))
        .map(file -> usual ? "--out " + file : "--format " + label + "=" + file)
        .orElse(usual ? "" : "--format " + label);
  }

  private static String splice(
      OutputTarget<ReportFormat> output, Optional<String> before, String text) {
    if (output.file().isEmpty()) {
      return GeneratedBlock.of(text);
    }
    try {
      return before
          .map(page -> GeneratedBlock.splice(page, text))
          .orElseGet(() -> GeneratedBlock.page(text));
    } catch (MarkerException e) {
      throw new UsageException(output.file().get().display() + ":" + e.getMessage());
    }
  }
}
