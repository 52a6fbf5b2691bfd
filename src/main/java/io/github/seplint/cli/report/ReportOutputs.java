package io.github.seplint.cli.report;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.DiffPrinter;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.OutputTarget;
import io.github.seplint.cli.report.ReportFormats.ReportFormat;
import io.github.seplint.config.Config.ReportConfig;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.coverage.html.SpecEvidence;
import io.github.seplint.report.markdown.GeneratedBlock;
import io.github.seplint.report.markdown.GeneratedBlock.MarkerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a report goes, in which formats. */
final class ReportOutputs {
  private static final String FORMAT = "--format";

  private final Console console;
  private final List<ReportOutput> outputs;

  private ReportOutputs(Console console, List<ReportOutput> outputs) {
    this.console = console;
    this.outputs = outputs;
  }

  /** What the command line asks for, else the configuration, else a page to standard output. */
  static ReportOutputs of(Console console, Arguments arguments, Project project) {
    List<ReportOutput> outputs = new ArrayList<>();
    arguments.get(ReportCommand.FORMAT).forEach(word -> outputs.add(asked(console, word)));
    if (outputs.isEmpty() && arguments.get(ReportCommand.OUT).isEmpty()) {
      outputs.addAll(configured(project));
    }
    if (outputs.isEmpty()) {
      outputs.add(new ReportOutput(ReportFormats.usual(), Optional.empty()));
    }
    arguments.get(ReportCommand.OUT).ifPresent(name -> give(outputs, project.output(name)));
    return new ReportOutputs(console, List.copyOf(outputs));
  }

  private static ReportOutput asked(Console console, String word) {
    OutputTarget named = OutputTarget.of(console, word);
    return new ReportOutput(ReportFormats.named(named.word(), FORMAT), named.file());
  }

  private static List<ReportOutput> configured(Project project) {
    ReportConfig report = project.config().report();
    List<ReportOutput> outputs = new ArrayList<>();
    report
        .outputs()
        .forEach(
            (name, file) -> {
              String key = "report.outputs." + name;
              ReportFormat format =
                  ReportFormats.named(name, project.guard().location(key, file) + "`outputs`");
              Path path =
                  project.resolveConfigured(key, file, "use " + FORMAT + " " + name + "=<file>");
              outputs.add(new ReportOutput(format, Optional.of(project.output(path))));
            });
    return outputs;
  }

  private static void give(List<ReportOutput> outputs, AtomicFile file) {
    List<ReportOutput> open = outputs.stream().filter(each -> each.file().isEmpty()).toList();
    if (open.size() != 1) {
      throw new UsageException("--out goes with one " + FORMAT + " that has no file of its own");
    }
    outputs.set(
        outputs.indexOf(open.get(0)), new ReportOutput(open.get(0).format(), Optional.of(file)));
  }

  /** Refuses what cannot be meant. */
  void check(boolean checking) {
    Set<Optional<AtomicFile>> taken = new HashSet<>();
    for (ReportOutput output : outputs) {
      String word = output.format().name();
      if (checking && output.file().isEmpty()) {
        throw new UsageException(
            "--check needs the file that is to be up to date: --format " + word + "=<file>");
      }
      if (!taken.add(output.file())) {
        throw OutputTarget.twice(word, output.file());
      }
    }
  }

  /**
   * Checks that no input of a run is an output.
   *
   * @throws UsageException if one is
   */
  void refuseInputsOf(Project project) {
    outputs.stream()
        .flatMap(output -> output.file().stream())
        .forEach(file -> file.refuseIfInputOf(project));
  }

  /** Whether a format was asked for. */
  boolean has(String format) {
    return outputs.stream().anyMatch(output -> output.format().name().equals(format));
  }

  /** Draws all, then writes all. */
  ExitCode write(RenderContext material) {
    for (ReportOutput.Drawn drawn : drawn(material)) {
      if (drawn.file().isPresent()) {
        boolean changed = drawn.isStale() && write(drawn.file().get(), drawn);
        console.printError(
            drawn.file().get().display() + (changed ? ": written" : ": nothing has changed"));
      } else {
        console.printData(drawn.after());
      }
    }
    return ExitCode.CLEAN;
  }

  /** What people wrote into a file since it was read must not be lost. */
  private static boolean write(AtomicFile file, ReportOutput.Drawn drawn) {
    if (drawn.before().isEmpty()) {
      return file.write(AtomicFile.Content.of(drawn.after()));
    }
    file.change(drawn.before().get(), drawn.after())
        .ifPresent(
            why -> {
              throw new UsageException(file.display() + ": not written: " + why);
            });
    return true;
  }

  /** Shows what writing would change. */
  ExitCode compare(RenderContext material, String color) {
    ExitCode exit = ExitCode.CLEAN;
    for (ReportOutput.Drawn drawn : drawn(material)) {
      if (drawn.isStale()) {
        exit = ExitCode.FINDINGS;
        tell(drawn, color);
      }
    }
    return exit;
  }

  private List<ReportOutput.Drawn> drawn(RenderContext material) {
    return outputs.stream().map(output -> output.draw(material)).toList();
  }

  private void tell(ReportOutput.Drawn drawn, String color) {
    String shown = drawn.file().orElseThrow().display();
    if (drawn.before().isEmpty()) {
      console.printError(shown + ": is not there; the same command without --check writes it");
      return;
    }
    DiffPrinter.print(console, shown, drawn.before().get(), drawn.after(), color);
    console.out().flush();
    console.printError(shown + ": is stale; the same command without --check writes it anew");
  }

  /**
   * A format that was asked for.
   *
   * @param file where it goes; empty for standard output
   */
  record ReportOutput(ReportFormat format, Optional<AtomicFile> file) {

    /**
     * What was drawn, as it goes to its place.
     *
     * @param before what is in the file, if it is there
     * @param after what is to be in it
     */
    record Drawn(Optional<AtomicFile> file, Optional<String> before, String after) {
      boolean isStale() {
        return !before.equals(Optional.of(after));
      }
    }

    /**
     * Draws it.
     *
     * @throws UsageException if its file cannot be read or has no place for it
     */
    Drawn draw(RenderContext material) {
      String drawn = format.draw().apply(material);
      Optional<String> before = file.flatMap(at -> TextFiles.readIfExists(at.path(), at.display()));
      return new Drawn(
          file,
          before,
          switch (format.placement()) {
            case WHOLE -> drawn;
            case BLOCK -> file.isEmpty() ? GeneratedBlock.of(drawn) : page(before, drawn);
          });
    }

    private String page(Optional<String> before, String drawn) {
      try {
        return before
            .map(page -> GeneratedBlock.splice(page, drawn))
            .orElseGet(() -> GeneratedBlock.page(drawn));
      } catch (MarkerException e) {
        throw new UsageException(file.orElseThrow().display() + ":" + e.getMessage());
      }
    }
  }

  /**
   * What formats draw from.
   *
   * @param label of the badge
   * @param spec whose pages are shown
   */
  record RenderContext(CoverageReport report, String label, Optional<SpecEvidence> spec) {}
}
