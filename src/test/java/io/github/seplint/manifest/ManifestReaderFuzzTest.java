package io.github.seplint.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.util.List;

final class ManifestReaderFuzzTest {

  @FuzzTarget(seeds = "fixtures/cases/**/traceability.json")
  void anyBytesAreAManifestThatIsWrittenAgainOrAreRefusedWithAPlace(byte[] bytes) {
    Manifest manifest;
    try {
      manifest = read(bytes);
    } catch (InvalidFileException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("m\\.json:\\d+:\\d+: .+"), message);
      return;
    }
    String written = ManifestJson.of(manifest);
    Manifest again = read(written.getBytes(UTF_8));
    assertEquals(written, ManifestJson.of(again));
    ManifestComparison comparison =
        new ManifestComparison(
            ManifestReader.readFile(
                "m.json", () -> new ByteArrayInputStream(written.getBytes(UTF_8))));
    manifest.seps().forEach(comparison::add);
    assertEquals(List.of(), comparison.changes());
  }

  private static Manifest read(byte[] bytes) {
    return ManifestReader.read("m.json", () -> new ByteArrayInputStream(bytes));
  }
}
