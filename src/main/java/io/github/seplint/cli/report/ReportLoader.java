package io.github.seplint.cli.report;

import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.manifest.ManifestInputs;
import io.github.seplint.cli.report.ReportSettings.ReportInputs;
import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.project.Project;
import io.github.seplint.project.UsageException;
import io.github.seplint.results.RunResults;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.LocalSuites;
import io.github.seplint.suite.LocalSuites.LocalSuite;
import io.github.seplint.suite.Scorecard;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what a report is made from. */
final class ReportLoader {
  private final ReportSettings settings;
  private final ReportInputs inputs;

  /** The traceability files; empty where there is a manifest and nobody named any. */
  private final Optional<ManifestInputs> corpus;

  ReportLoader(ReportSettings settings, ReportInputs inputs) {
    this.settings = settings;
    this.inputs = inputs;
    boolean asked = inputs.manifest().isEmpty() || settings.namesFiles();
    this.corpus =
        asked ? Optional.of(settings.corpus(inputs.manifest().isEmpty())) : Optional.empty();
  }

  /** The project with all inputs recorded but those of the specification. */
  Project inputs() {
    Project project = settings.project();
    project.addInputs(inputs.files());
    inputs.results().ifPresent(project::addResults);
    return project;
  }

  /**
   * Reads the traceability files, and refuses those with errors if the manifest is built from them.
   */
  ExitCode readFiles(ManifestBuilder builder) {
    if (corpus.isPresent()) {
      ExitCode refused = corpus.get().read(builder);
      if (refused != ExitCode.CLEAN) {
        return refused;
      }
      corpus.get().requireFiles(builder);
    }
    return ExitCode.CLEAN;
  }

  /**
   * Reads all of it.
   *
   * @param builder has the traceability files
   * @throws UsageException if a file is not there
   * @throws io.github.seplint.text.InvalidFileException if one is not what it must be
   */
  CoverageReport read(ManifestBuilder builder) {
    Optional<RunResults> results = inputs.results().map(this::results);
    return new CoverageReport(
        inputs
            .manifest()
            .map(file -> builder.withLines(manifest(file)))
            .orElseGet(
                () ->
                    builder.build(
                        settings.text(ReportCommand.SOURCE, "source"), results.orElseThrow())),
        settings.upstream(),
        conformance(results),
        suites(),
        trackings());
  }

  /** An empty run makes an empty manifest; beside a manifest it must be a run. */
  private RunResults results(Path folder) {
    return inputs.manifest().isEmpty()
        ? corpus.orElseThrow().results(folder)
        : settings.project().requireResults(folder);
  }

  private Manifest manifest(Path file) {
    String shown = settings.project().display(file);
    if (!Files.exists(file)) {
      throw new UsageException("no such manifest: " + shown);
    }
    if (Files.isDirectory(file)) {
      throw new UsageException((shown.isEmpty() ? "." : shown) + ": is a directory");
    }
    Manifest read = ManifestReader.read(shown, () -> Files.newInputStream(file));
    return new Manifest(source(shown, read.source()), read.seps());
  }

  /** Who names another source than a manifest does names the wrong one of the two. */
  private Optional<String> source(String manifest, Optional<String> written) {
    Optional<String> asked = settings.text(ReportCommand.SOURCE, "source");
    if (written.isPresent() && settings.has(ReportCommand.SOURCE) && !asked.equals(written)) {
      throw new UsageException(
          "--source goes with a manifest that names none: "
              + manifest
              + " is of `"
              + written.get()
              + "`");
    }
    return written.or(() -> asked);
  }

  private Conformance conformance(Optional<RunResults> results) {
    return inputs
        .scorecard()
        .map(file -> Conformance.of(Scorecard.read(text(file))))
        .or(() -> results.map(Conformance::of))
        .orElse(Conformance.UNKNOWN);
  }

  private List<LocalSuite> suites() {
    return inputs.localSuites().map(file -> LocalSuites.read(text(file))).orElse(List.of());
  }

  private GapTracker trackings() {
    return inputs
        .knownGaps()
        .map(file -> GapTracker.of(KnownGaps.read(text(file))))
        .orElse(GapTracker.NONE);
  }

  private SourceText text(Path file) {
    return settings.project().read(file);
  }
}
