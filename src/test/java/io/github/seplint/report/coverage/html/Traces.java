package io.github.seplint.report.coverage.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.seplint.coverage.Conformance;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.CoverageReport.UpstreamSuite;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.coverage.RowOutcomes;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.results.RunResults;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates manifests in which every second check is tested. */
final class Traces {
  static final String DRAFT = "docs/specification/draft/";

  private Traces() {}

  /** The invented protocol. */
  static Manifest project() throws IOException {
    return of(Path.of("fixtures/corpus"));
  }

  /** The draft of the invented protocol. */
  static SpecEvidence projectSpec() throws IOException {
    return draft(Path.of("fixtures/spec"), Path.of("fixtures/corpus"));
  }

  static SpecEvidence draft(Path directory, Path corpus) throws IOException {
    Specification spec =
        new Specification(DirectorySpecTree.of(directory, directory.toString(), link -> false));
    List<String> pages =
        spec.paths().stream()
            .filter(path -> path.startsWith(DRAFT) && !path.endsWith("/schema.mdx"))
            .toList();
    List<SourceText> files = files(corpus);
    return new SpecEvidence(
        spec,
        "spec@draft",
        pages,
        sep -> files.stream().filter(file -> file.path().equals(sep.yaml())).findFirst(),
        sep -> Optional.empty(),
        false);
  }

  static String html(Manifest manifest, Optional<SpecEvidence> spec) {
    return HtmlReport.of(report(manifest), spec);
  }

  /** Nothing but a manifest. */
  static CoverageReport report(Manifest manifest) {
    return new CoverageReport(
        manifest,
        new UpstreamSuite(
            "https://project.example/clients/suite", Optional.empty(), Optional.empty()),
        Conformance.UNKNOWN,
        RowOutcomes.UNKNOWN,
        List.of(),
        GapTracker.NONE);
  }

  /** The files of a directory, in order. */
  static List<SourceText> files(Path directory) throws IOException {
    List<SourceText> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        files.add(new SourceText(path.getFileName().toString(), Files.readString(path, UTF_8)));
      }
    }
    return files;
  }

  /** Of the checks of each file the first, the third and so on are tested. */
  static Manifest of(Path directory) throws IOException {
    List<SepCoverage> seps = new ArrayList<>();
    for (SepFile file : seps(directory)) {
      ManifestBuilder.join(file, RunResults.of(List.of())).ifPresent(sep -> seps.add(ran(sep)));
    }
    seps.sort(Comparator.comparing(SepCoverage::number));
    return new Manifest(Optional.of("project-sdk@test"), seps);
  }

  private static List<SepFile> seps(Path directory) throws IOException {
    return files(directory).stream()
        .map(file -> SepFile.of(file, YamlParser.read(file.text())))
        .toList();
  }

  private static SepCoverage ran(SepCoverage sep) {
    List<ManifestRow> rows = new ArrayList<>();
    for (ManifestRow row : sep.rows()) {
      rows.add(row.withTested(row.check().isPresent() && rows.size() % 2 == 0));
    }
    return new SepCoverage(
        sep.number(),
        sep.yaml(),
        sep.specUrl(),
        rows,
        List.of("sep-" + sep.number() + "-seen-once"));
  }
}
