package io.github.seplint.cli;

import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.DefinitionLines;
import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.ManifestReader;
import io.github.seplint.coverage.ProjectSuite;
import io.github.seplint.coverage.Trackings;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.results.RunResults;
import io.github.seplint.source.SourceText;
import io.github.seplint.suite.KnownGaps;
import io.github.seplint.suite.LocalSuites;
import io.github.seplint.suite.Scorecard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a report is made from. */
final class ReportReader {
  private final Shell shell;
  private final ReportSettings settings;
  private final ReportInputs inputs;

  /** The traceability files; empty where there is a manifest and nobody named any. */
  private final Optional<JoinSource> corpus;

  ReportReader(Shell shell, ReportSettings settings, ReportInputs inputs) {
    this.shell = shell;
    this.settings = settings;
    this.inputs = inputs;
    boolean asked = inputs.manifest().isEmpty() || settings.namesFiles();
    this.corpus = asked ? Optional.of(settings.corpus()) : Optional.empty();
  }

  /** What is read, but for the specification. */
  ReadFiles reads() {
    List<Path> files = new ArrayList<>(inputs.files());
    files.addAll(settings.ofProject());
    corpus.map(JoinSource::paths).ifPresent(files::addAll);
    return new ReadFiles(files, inputs.results());
  }

  /** Whether the files are refused for their errors, where the manifest is made from them. */
  ExitCode refusal() {
    return inputs.manifest().isPresent()
        ? ExitCode.CLEAN
        : corpus.map(JoinSource::refusal).orElse(ExitCode.CLEAN);
  }

  /** The traceability files that the report is made from, or that tell the lines. */
  Optional<TracedFiles> files() {
    return corpus.map(JoinSource::files);
  }

  /**
   * Reads all of it.
   *
   * @param files as {@link #files} found them
   * @throws UsageException if a file is not there
   * @throws io.github.seplint.source.MalformedException if one is not what it must be
   */
  CoverageReport read(Optional<TracedFiles> files) {
    Optional<RunResults> results = inputs.results().map(this::results);
    return new CoverageReport(
        inputs
            .manifest()
            .map(this::manifest)
            .orElseGet(() -> joined(files.orElseThrow(), results.orElseThrow())),
        settings.upstream(),
        files.map(TracedFiles::lines).orElse(DefinitionLines.UNKNOWN),
        conformance(results),
        suites(),
        trackings());
  }

  /** An empty run makes an empty manifest; beside a manifest it must be a run. */
  private RunResults results(Path folder) {
    return inputs.manifest().isEmpty()
        ? corpus.orElseThrow().results(folder)
        : settings.emitted().runs(folder);
  }

  private Manifest manifest(Path file) {
    String shown = new ShownPaths(shell.folder()).of(file);
    if (!Files.exists(file)) {
      throw new UsageException("no such manifest: " + shown);
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("a folder, not a file: " + (shown.isEmpty() ? "." : shown));
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

  private Manifest joined(TracedFiles files, RunResults results) {
    return new ManifestJoin(files, results).manifest(settings.text(ReportCommand.SOURCE, "source"));
  }

  private Conformance conformance(Optional<RunResults> results) {
    return inputs
        .scorecard()
        .map(file -> Conformance.of(Scorecard.read(text(file))))
        .or(() -> results.map(Conformance::of))
        .orElse(Conformance.UNKNOWN);
  }

  private List<ProjectSuite> suites() {
    return inputs
        .localSuites()
        .map(file -> LocalSuites.read(text(file)).suites())
        .map(suites -> suites.stream().map(ProjectSuite::of).toList())
        .orElse(List.of());
  }

  private Trackings trackings() {
    return inputs
        .knownGaps()
        .map(file -> Trackings.of(KnownGaps.read(text(file))))
        .orElse(Trackings.NONE);
  }

  private SourceText text(Path file) {
    return TextFile.read(shell.folder(), file.toString());
  }
}
