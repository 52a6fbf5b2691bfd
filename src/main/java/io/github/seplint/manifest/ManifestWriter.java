package io.github.seplint.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.seplint.manifest.Manifest.RowCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Writes a manifest SEP by SEP, without keeping any. The bytes equal those of the suite's own
 * builder, that is, {@code JSON.stringify(manifest, null, 2)} and a line break.
 */
public final class ManifestWriter implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

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
    this.json = FACTORY.createGenerator(out).setPrettyPrinter(printer());
    json.writeStartObject();
    json.writeNumberField("schemaVersion", Manifest.SCHEMA_VERSION);
    json.writeStringField("docs", Manifest.DOCS);
    optional("source", source);
    json.writeObjectFieldStart("seps");
  }

  /** A manifest as text. */
  public static String text(Manifest manifest) {
    StringWriter out = new StringWriter();
    try (ManifestWriter writer = new ManifestWriter(out, manifest.source())) {
      for (SepCoverage sep : manifest.seps()) {
        writer.write(sep);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Writes the next SEP. */
  public void write(SepCoverage sep) throws IOException {
    json.writeObjectFieldStart(Long.toString(sep.number()));
    json.writeStringField("yaml", sep.yaml());
    json.writeStringField("specUrl", sep.specUrl());
    array("requirements", sep.requirements(), this::write);
    array("excluded", sep.excluded(), this::write);
    array("unkeyed", sep.unkeyed(), this::write);
    array("untracked", sep.untracked(), json::writeString);
    write(sep.counts());
    json.writeEndObject();
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

  private void write(ManifestRow row) throws IOException {
    json.writeStartObject();
    optional("check", row.check());
    if (row.check().isPresent()) {
      json.writeStringField("status", row.status().word());
    }
    json.writeStringField("text", row.text());
    optional("reason", row.reason());
    optional("url", row.url());
    optional("issue", row.issue());
    json.writeEndObject();
  }

  private void write(RowCounts counts) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("tested", counts.tested());
    json.writeNumberField("untested", counts.untested());
    json.writeNumberField("excluded", counts.excluded());
    json.writeNumberField("untracked", counts.untracked());
    json.writeNumberField("unkeyed", counts.unkeyed());
    json.writeEndObject();
  }

  private void optional(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get());
    }
  }

  /** Writes an item. */
  @FunctionalInterface
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private <T> void array(String key, List<T> items, Item<T> item) throws IOException {
    json.writeArrayFieldStart(key);
    for (T each : items) {
      item.write(each);
    }
    json.writeEndArray();
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
