package io.github.seplint.cli;

import io.github.seplint.config.ReportConfiguration;
import io.github.seplint.files.ShownPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a report goes, in which formats. */
final class ReportOutputs {
  private static final String FORMAT = "--format";

  private final Shell shell;
  private final List<ReportOutput> outputs;

  private ReportOutputs(Shell shell, List<ReportOutput> outputs) {
    this.shell = shell;
    this.outputs = outputs;
  }

  /** What the command line asks for, else the configuration, else a page to standard output. */
  static ReportOutputs of(Shell shell, Arguments arguments, ConfigFinder.Found config) {
    List<ReportOutput> outputs = new ArrayList<>();
    arguments.get(ReportCommand.FORMAT).forEach(word -> outputs.add(asked(shell, word)));
    if (outputs.isEmpty() && arguments.get(ReportCommand.OUT).isEmpty()) {
      outputs.addAll(configured(shell, config));
    }
    if (outputs.isEmpty()) {
      outputs.add(new ReportOutput(ReportFormats.usual(), Optional.empty()));
    }
    arguments
        .get(ReportCommand.OUT)
        .ifPresent(name -> give(outputs, WholeFile.of(shell.folder(), name)));
    return new ReportOutputs(shell, List.copyOf(outputs));
  }

  private static ReportOutput asked(Shell shell, String word) {
    NamedFormat named = NamedFormat.of(shell, word);
    return new ReportOutput(ReportFormats.named(named.word(), FORMAT), named.file());
  }

  private static List<ReportOutput> configured(Shell shell, ConfigFinder.Found config) {
    ReportConfiguration report = config.configuration().report();
    List<ReportOutput> outputs = new ArrayList<>();
    report
        .outputs()
        .forEach(
            (name, file) -> {
              String key = "report.outputs." + name;
              ReportFormat format =
                  ReportFormats.named(name, config.bounds().place(key, file) + "`outputs`");
              Path path = ConfiguredFiles.path(config, key, file, FORMAT + " " + name + "=<file>");
              outputs.add(new ReportOutput(format, Optional.of(whole(shell, path))));
            });
    return outputs;
  }

  private static WholeFile whole(Shell shell, Path path) {
    return new WholeFile(path, new ShownPaths(shell.folder()).of(path));
  }

  private static void give(List<ReportOutput> outputs, WholeFile file) {
    List<ReportOutput> open = outputs.stream().filter(each -> each.file().isEmpty()).toList();
    if (open.size() != 1) {
      throw new UsageException("--out goes with one " + FORMAT + " that has no file of its own");
    }
    outputs.set(
        outputs.indexOf(open.get(0)), new ReportOutput(open.get(0).format(), Optional.of(file)));
  }

  /** Refuses what cannot be meant. */
  void check(boolean checking) {
    Set<Optional<WholeFile>> taken = new HashSet<>();
    for (ReportOutput output : outputs) {
      String word = output.format().name();
      if (checking && output.file().isEmpty()) {
        throw new UsageException(
            "--check needs the file that is to be up to date: --format " + word + "=<file>");
      }
      if (!taken.add(output.file())) {
        throw NamedFormat.twice(word, output.file());
      }
    }
  }

  /**
   * Sees that no file that is read is written.
   *
   * @throws UsageException if one is
   */
  void spare(ReadFiles read) {
    outputs.stream().flatMap(output -> output.file().stream()).forEach(read::spare);
  }

  /** Whether a format was asked for. */
  boolean has(String format) {
    return outputs.stream().anyMatch(output -> output.format().name().equals(format));
  }

  /** Draws all, then writes all. */
  ExitCode write(ReportMaterial material) {
    for (ReportOutput.Drawn drawn : drawn(material)) {
      if (drawn.file().isPresent()) {
        boolean changed = drawn.isStale() && write(drawn.file().get(), drawn);
        shell.complain(
            drawn.file().get().shown() + (changed ? ": written" : ": nothing has changed"));
      } else {
        shell.tell(drawn.after());
      }
    }
    return ExitCode.CLEAN;
  }

  /** What people wrote into a file since it was read must not be lost. */
  private static boolean write(WholeFile file, ReportOutput.Drawn drawn) {
    if (drawn.before().isEmpty()) {
      return file.write(WholeFile.Content.of(drawn.after()));
    }
    file.change(drawn.before().get(), drawn.after())
        .ifPresent(
            why -> {
              throw new UsageException(file.shown() + ": not written: " + why);
            });
    return true;
  }

  /** Shows what writing would change. */
  ExitCode compare(ReportMaterial material, String color) {
    ExitCode exit = ExitCode.CLEAN;
    for (ReportOutput.Drawn drawn : drawn(material)) {
      if (drawn.isStale()) {
        exit = ExitCode.FINDINGS;
        tell(drawn, color);
      }
    }
    return exit;
  }

  private List<ReportOutput.Drawn> drawn(ReportMaterial material) {
    return outputs.stream().map(output -> output.draw(material)).toList();
  }

  private void tell(ReportOutput.Drawn drawn, String color) {
    String shown = drawn.file().orElseThrow().shown();
    if (drawn.before().isEmpty()) {
      shell.complain(shown + ": is not there; the same command without --check writes it");
      return;
    }
    ShownDiff.print(shell, shown, drawn.before().get(), drawn.after(), color);
    shell.out().flush();
    shell.complain(shown + ": is stale; the same command without --check writes it anew");
  }
}
