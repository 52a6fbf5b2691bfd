package io.github.seplint.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.manifest.Manifest.RowCounts;
import io.github.seplint.manifest.ManifestReader.ManifestFile;
import io.github.seplint.schema.JsonSchemas;
import io.github.seplint.text.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The manifest as JSON. */
final class ManifestFormTest {
  private static final Optional<String> NONE = Optional.empty();
  private static final Manifest FULL =
      new Manifest(
          Optional.of("project-sdk@v1"),
          List.of(
              new SepCoverage(
                  7001,
                  "src/seps/sep-7001.yaml",
                  "https://modelcontextprotocol.io/a",
                  List.of(
                      ManifestRow.checked(
                          "sep-7001-a", true, "x", Optional.of("u"), Optional.of("i")),
                      ManifestRow.checked(
                          "sep-7001-b", false, "\"\\\u0001\u001f\u007f\u2028ü\n", NONE, NONE),
                      ManifestRow.excluded("y", "why", Optional.of("i")),
                      ManifestRow.unkeyed("z", Optional.of("u"), NONE)),
                  List.of("sep-7001-c")),
              new SepCoverage(7002, "", "", List.of(), List.of())));

  @Test
  void whatIsWrittenIsRead() {
    assertEquals(FULL, read(ManifestJson.of(FULL)));
    Manifest empty = new Manifest(Optional.empty(), List.of());
    assertEquals(empty, read(ManifestJson.of(empty)));
  }

  @Test
  void whatIsWrittenHasTheFormOfTheSchema() throws IOException {
    assertEquals(List.of(), JsonSchemas.errors("manifest.schema.json", ManifestJson.of(FULL)));
    String other = ManifestJson.of(FULL).replace("\"status\": \"tested\"", "\"status\": \"x\"");
    assertEquals(1, JsonSchemas.errors("manifest.schema.json", other).size());
    String named = ManifestJson.of(FULL).replace("\"7002\"", "\"SEP-7002\"");
    assertEquals(1, JsonSchemas.errors("manifest.schema.json", named).size());
  }

  @Test
  void textsAreEscapedAsJavaScriptDoes() {
    String line =
        ManifestJson.of(FULL).lines().filter(each -> each.contains("u001f")).findFirst().get();
    assertEquals("\"text\": \"\\\"\\\\\\u0001\\u001f\u007f\u2028ü\\n\"", line.strip());
  }

  @Test
  void anEmptyManifestIsWrittenAsJavaScriptDoes() {
    String text = ManifestJson.of(new Manifest(Optional.empty(), List.of()));
    assertEquals(List.of("  \"seps\": {}", "}"), text.lines().skip(3).toList());
  }

  @Test
  void whatItSaysOfItselfIsKeptApart() {
    String text = ManifestJson.of(FULL).replaceFirst("\"tested\": 1", "\"tested\": 9");
    ManifestFile written =
        ManifestReader.readFile("m.json", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    assertEquals(FULL, written.manifest());
    assertEquals(
        Map.of(7001L, new RowCounts(9, 1, 1, 1, 1), 7002L, RowCounts.NONE), written.summaries());
    assertEquals(List.of(7001L, 7002L), written.order());
  }

  @Test
  void anythingElseIsRefusedWithItsPlace() {
    assertRefused(
        "2:20: unsupported `schemaVersion` 2; this seplint reads version 1",
        "\"schemaVersion\": 1",
        "\"schemaVersion\": 2");
    assertRefused(
        "2:20: `schemaVersion` must be a number, found a string",
        "\"schemaVersion\": 1",
        "\"schemaVersion\": \"1\"");
    assertRefused("4:3: unknown key `sourc`; did you mean `source`?", "\"source\"", "\"sourc\"");
    assertRefused("6:5: `07001` is not a SEP number", "\"7001\"", "\"07001\"");
    assertRefused("6:5: `x` is not a SEP number", "\"7001\"", "\"x\"");
    assertRefused("6:13: `untracked` is missing", "(?s)\"untracked\": \\[.*?],", "");
    assertRefused(
        "10:9: `status` must be `tested` or `untested`, found `passed`",
        "\"status\": \"tested\"",
        "\"status\": \"passed\"");
    assertRefused("47:5: duplicate key `7001`", "\"7002\"", "\"7001\"");
    assertRefused("1:1: `seps` is missing", "(?s).*", "{\"schemaVersion\":1,\"docs\":\"\"}");
    assertRefused(
        "40:19: `tested` must be a number, found null", "\"tested\": 1", "\"tested\": null");
    assertRefused("1:1: the file is empty", "(?s).*", "");
  }

  private static void assertRefused(String message, String pattern, String replacement) {
    String text = ManifestJson.of(FULL).replaceFirst(pattern, replacement);
    assertEquals(
        "m.json:" + message,
        assertThrows(InvalidFileException.class, () -> read(text)).getMessage());
  }

  private static Manifest read(String text) {
    return ManifestReader.read("m.json", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
