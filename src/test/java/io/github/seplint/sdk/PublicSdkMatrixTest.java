package io.github.seplint.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seplint.PublicData;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.results.RunResults;
import io.github.seplint.sdk.RowVerdict.Absence;
import io.github.seplint.sdk.SdkMatrix.RowLine;
import io.github.seplint.sdk.SdkMatrix.SepVerdicts;
import io.github.seplint.sdk.SdkReader.ResultsRoot;
import io.github.seplint.sdk.SdkResults.SdkClaim;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the matrix of real SDKs with an independent join of the same results. */
final class PublicSdkMatrixTest {
  private static final List<String> VERSIONS = List.of("2025-06-18", "2025-11-25", "2026-07-28");

  @Test
  void everyOccurrenceIsThatOfTheIndependentJoin() throws IOException {
    Manifest manifest = manifest();
    JsonNode expected =
        new JsonMapper().readTree(Files.readString(PublicData.get("expected/sdk-matrix.json")));
    Map<String, List<String>> differences = new TreeMap<>();
    int rows = 0;
    for (SdkResults sdk : sdks(manifest)) {
      for (SepVerdicts sep :
          SdkMatrix.of(manifest, List.of(sdk), Optional.empty(), Map.of()).seps()) {
        for (RowLine line : sep.checked()) {
          rows++;
          String id = line.row().name();
          JsonNode due = expected.path(sdk.name()).path("" + sep.sep().number()).path(id);
          List<String> wanted = new ArrayList<>();
          due.forEach(
              each ->
                  wanted.add(
                      String.join(
                          " ",
                          each.get(0).asText(),
                          each.get(1).asText(),
                          each.get(2).asText(),
                          each.get(3).asText())));
          List<String> found =
              sdk.occurrences(id).stream()
                  .map(
                      each ->
                          String.join(
                              " ",
                              each.status().name(),
                              each.run().leg(),
                              each.run().scenario(),
                              "" + each.times()))
                  .sorted()
                  .toList();
          wanted.sort(String::compareTo);
          if (due.isMissingNode() || !wanted.equals(found)) {
            differences.put(sdk.name() + " " + id, List.of(wanted.toString(), found.toString()));
          }
        }
      }
    }
    assertEquals(Map.of(), differences);
    assertEquals(6 * 147, rows);
  }

  @Test
  void aNullImplementationPassesSevenRowsThatThenCountForNobody() throws IOException {
    Manifest manifest = manifest();
    List<SdkResults> sdks = sdks(manifest);
    SdkResults nothing = named("null@0", sdks);
    Map<String, List<String>> vacuous = new LinkedHashMap<>();
    for (String name : List.of("null@0", "java-sdk@2.1.0-SNAPSHOT", "fastmcp-ts@1.6.0")) {
      SdkMatrix matrix =
          SdkMatrix.of(manifest, List.of(named(name, sdks)), Optional.of(nothing), Map.of());
      vacuous.put(name, vacuous(matrix));
    }
    assertEquals(7, vacuous.getOrDefault("null@0", List.of()).size());
    assertEquals(7, vacuous.getOrDefault("java-sdk@2.1.0-SNAPSHOT", List.of()).size());
  }

  @Test
  void withoutANullImplementationProhibitionsRequireASignOfLife() throws IOException {
    Manifest manifest = manifest();
    Map<String, List<String>> found = new TreeMap<>();
    for (SdkResults sdk : sdks(manifest)) {
      found.put(
          sdk.name(), vacuous(SdkMatrix.of(manifest, List.of(sdk), Optional.empty(), Map.of())));
    }
    found.values().removeIf(List::isEmpty);
    List<String> idle =
        List.of(
            "sep-2164-no-empty-contents",
            "sep-2352-no-cross-as-credential-reuse",
            "sep-2352-no-reuse-on-as-change");
    List<String> crashing =
        List.of(
            "sep-2352-no-cross-as-credential-reuse",
            "sep-2352-no-reuse-on-as-change",
            "sep-2663-server-rejects-undeclared-client");
    assertEquals(
        Map.of(
            "java-sdk@2.1.0-SNAPSHOT", idle,
            "null@0", idle,
            "conformance-everything@0.2.0-alpha.11", crashing),
        found);
  }

  @Test
  void eachRevisionHasAColumnUnlessOneIsClaimed() throws IOException {
    Manifest manifest = manifest();
    SdkMatrix matrix = SdkMatrix.of(manifest, sdks(manifest), Optional.empty(), Map.of());
    assertEquals(
        """
        conformance-everything@0.2.0-alpha.11 (inferred): 27 failed, 2 warned, 70 passed of 147
        fastmcp-ts@1.6.0 (2025-11-25): 0 failed, 0 warned, 0 passed of 147
        fastmcp-ts@1.6.0 (2026-07-28): 15 failed, 4 warned, 24 passed of 147
        fastmcp-ts@1.6.0 (inferred): 37 failed, 4 warned, 62 passed of 147
        java-sdk@2.1.0-SNAPSHOT (2025-11-25): 0 failed, 0 warned, 0 passed of 147
        java-sdk@2.1.0-SNAPSHOT (inferred): 74 failed, 3 warned, 11 passed of 147
        null@0 (inferred): 79 failed, 4 warned, 4 passed of 147
        typescript-sdk@1.30.0 (2025-11-25): 0 failed, 0 warned, 0 passed of 147
        typescript-sdk@2.4.0 (2025-11-25): 0 failed, 0 warned, 0 passed of 147
        typescript-sdk@2.4.0 (2026-07-28): 0 failed, 0 warned, 81 passed of 147
        typescript-sdk@2.4.0 (inferred): 22 failed, 0 warned, 81 passed of 147
        """,
        figures(matrix));
  }

  @Test
  void aClaimedRevisionIsOneColumnWithTheClaimedExtensions() throws IOException {
    assertEquals("ts (2026-07-28): 0 failed, 0 warned, 81 passed of 147\n", figures(claiming()));
    SdkMatrix all = claiming("all");
    assertEquals("ts (2026-07-28): 22 failed, 0 warned, 82 passed of 147\n", figures(all));
    assertEquals(
        List.of(1932L, 1933L, 2663L),
        all.seps().stream()
            .filter(sep -> sep.counts(0).of(Verdict.FAILED) > 0)
            .map(sep -> sep.sep().number())
            .toList());
    SdkMatrix tasks = claiming("io.modelcontextprotocol/tasks");
    assertEquals("ts (2026-07-28): 16 failed, 0 warned, 82 passed of 147\n", figures(tasks));
  }

  @Test
  void rowsOfExtensionsThatAreNotClaimedSaySo() throws IOException {
    assertEquals(
        List.of(1932L, 1933L, 2663L),
        claiming().seps().stream()
            .filter(
                sep ->
                    sep.checked().stream()
                        .flatMap(line -> line.verdicts().get(0).absence().stream())
                        .anyMatch(Absence.NOT_CLAIMED::equals))
            .map(sep -> sep.sep().number())
            .toList());
  }

  private SdkMatrix claiming(String... extensions) throws IOException {
    Manifest manifest = manifest();
    SdkClaim claim = new SdkClaim("2026-07-28", List.of(extensions));
    SdkResults sdk = reader(manifest).read("ts", Optional.of(claim), roots("typescript-sdk@2.4.0"));
    return SdkMatrix.of(manifest, List.of(sdk), Optional.empty(), Map.of());
  }

  private static String figures(SdkMatrix matrix) {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < matrix.columns().size(); i++) {
      VerdictCounts counts = matrix.counts(i);
      figures
          .append(matrix.columns().get(i).label())
          .append(": %d failed, ".formatted(counts.of(Verdict.FAILED)))
          .append("%d warned, ".formatted(counts.of(Verdict.WARNED)))
          .append("%d passed of %d%n".formatted(counts.passed(), counts.total()));
    }
    return figures.toString();
  }

  private static List<String> vacuous(SdkMatrix matrix) {
    return matrix.seps().stream()
        .flatMap(sep -> sep.checked().stream())
        .filter(line -> line.verdicts().stream().anyMatch(v -> v.verdict() == Verdict.VACUOUS))
        .map(line -> line.row().name())
        .toList();
  }

  private static SdkResults named(String name, List<SdkResults> sdks) {
    return sdks.stream().filter(sdk -> sdk.name().equals(name)).findFirst().orElseThrow();
  }

  static Manifest manifest() throws IOException {
    ManifestBuilder builder = new ManifestBuilder(false);
    try (Stream<Path> files = Files.list(PublicData.get("seps"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        SourceText source = new SourceText(file.getFileName().toString(), Files.readString(file));
        builder.add(source, YamlParser.read(source.text()));
      }
    }
    return builder.build(Optional.empty(), RunResults.of(List.of()));
  }

  private static SdkReader reader(Manifest manifest) {
    return new SdkReader(SdkMatrix.declared(manifest), VERSIONS);
  }

  private static List<ResultsRoot> roots(String name) {
    Path path = PublicData.get("sdk-results").resolve(name).toAbsolutePath().normalize();
    return List.of(new ResultsRoot(path, name));
  }

  static List<SdkResults> sdks(Manifest manifest) throws IOException {
    try (Stream<Path> directories = Files.list(PublicData.get("sdk-results"))) {
      return directories
          .map(each -> each.getFileName().toString())
          .sorted()
          .map(name -> reader(manifest).read(name, Optional.empty(), roots(name)))
          .toList();
    }
  }
}
