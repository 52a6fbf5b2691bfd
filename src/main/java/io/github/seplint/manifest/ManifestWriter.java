package io.github.seplint.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Writes a manifest SEP by SEP, without keeping any. The bytes equal those of the suite's own
 * builder, that is, {@code JSON.stringify(manifest, null, 2)} and a line break.
 */
public final class ManifestWriter implements AutoCloseable {
  private final Writer out;
  private final JsonGenerator json;

  /**
   * Begins a manifest.
   *
   * @param out flushed, but not closed
   * @throws IOException if writing fails; so do all methods
   */
  public ManifestWriter(Writer out, Optional<String> source) throws IOException {
    this.out = out;
    this.json = JsonWriter.stringify(out);
    json.writeStartObject();
    json.writeNumberField("schemaVersion", Manifest.SCHEMA_VERSION);
    json.writeStringField("docs", Manifest.DOCS);
    if (source.isPresent()) {
      json.writeStringField("source", source.get());
    }
    json.writeObjectFieldStart("seps");
  }

  /** Writes the next SEP. */
  public void write(SepCoverage sep) throws IOException {
    JsonObject value =
        new JsonObject()
            .put("yaml", sep.yaml())
            .put("specUrl", sep.specUrl())
            .put("requirements", sep.requirements(), ManifestWriter::row)
            .put("excluded", sep.excluded(), ManifestWriter::row)
            .put("unkeyed", sep.unkeyed(), ManifestWriter::row)
            .put("untracked", sep.untracked())
            .put("summary", sep.counts());
    json.writePOJOField(Long.toString(sep.number()), value);
  }

  private static JsonObject row(ManifestRow row) {
    return new JsonObject()
        .put("check", row.check())
        .put("status", row.check().map(id -> row.status().word()))
        .put("text", row.text())
        .put("reason", row.reason())
        .put("url", row.url())
        .put("issue", row.issue());
  }

  /** Ends the manifest. */
  @Override
  public void close() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }
}
