package io.github.seplint.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.results.RunResults;
import io.github.seplint.schema.JsonSchemas;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifest of the public data is, byte for byte, what the suite's own builder wrote. */
final class PublicManifestTest {
  private static final String EXPECTED = "expected/traceability.json";

  @Test
  void theManifestIsThatOfTheSuitesOwnBuilder() throws IOException {
    Path expected = PublicData.get(EXPECTED);
    assertEquals(Files.readString(expected), ManifestJson.of(manifest()));
  }

  @Test
  void whatTheSuitesBuilderWroteIsReadAndWrittenAgain() throws IOException {
    for (String name : List.of(EXPECTED, "expected/traceability.committed.json")) {
      String text = Files.readString(PublicData.get(name));
      Manifest read =
          ManifestReader.read(name, () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
      assertEquals(text, ManifestJson.of(read));
    }
    assertEquals(
        manifest(),
        ManifestReader.read(EXPECTED, () -> Files.newInputStream(PublicData.get(EXPECTED))));
  }

  @Test
  void theManifestsHaveTheFormOfTheSchema() throws IOException {
    for (String name : List.of(EXPECTED, "expected/traceability.committed.json")) {
      String text = Files.readString(PublicData.get(name));
      assertEquals(List.of(), JsonSchemas.errors("manifest.schema.json", text), name);
    }
  }

  @Test
  void theRowsAreCounted() throws IOException {
    assertEquals(new RowCounts(103, 44, 102, 34, 0), manifest().counts());
  }

  static Manifest manifest() throws IOException {
    RunResults results = RunResults.read(PublicData.get("results"), "results");
    assertTrue(results.scenarios().size() > 100, "the results were not found");
    ManifestBuilder builder = new ManifestBuilder(false);
    try (Stream<Path> paths = Files.list(PublicData.get("seps"))) {
      for (Path path : paths.toList()) {
        String text = Files.readString(path);
        builder.add(new SourceText("src/seps/" + path.getFileName(), text), YamlParser.read(text));
      }
    }
    return withoutLines(builder.build(Optional.of("typescript-sdk@test"), results));
  }

  /** A manifest has no lines. */
  private static Manifest withoutLines(Manifest manifest) {
    List<SepCoverage> seps =
        manifest.seps().stream()
            .map(
                sep ->
                    new SepCoverage(
                        sep.number(),
                        sep.yaml(),
                        sep.specUrl(),
                        sep.rows().stream().map(row -> row.withLine(OptionalInt.empty())).toList(),
                        sep.untracked()))
            .toList();
    return new Manifest(manifest.source(), seps);
  }
}
