package io.github.seplint.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.manifest.Manifest.RowCounts;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
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
    SepJson value =
        new SepJson(
            sep.yaml(),
            sep.specUrl(),
            rows(sep.requirements()),
            rows(sep.excluded()),
            rows(sep.unkeyed()),
            sep.untracked(),
            sep.counts());
    json.writePOJOField(Long.toString(sep.number()), value);
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

  private static List<RowJson> rows(List<ManifestRow> rows) {
    return rows.stream().map(RowJson::of).toList();
  }

  /** A SEP in the manifest. */
  private record SepJson(
      String yaml,
      String specUrl,
      List<RowJson> requirements,
      List<RowJson> excluded,
      List<RowJson> unkeyed,
      List<String> untracked,
      RowCounts summary) {}

  /** A row in the manifest. */
  private record RowJson(
      Optional<String> check,
      Optional<String> status,
      String text,
      Optional<String> reason,
      Optional<String> url,
      Optional<String> issue) {

    static RowJson of(ManifestRow row) {
      Optional<String> status = row.check().map(id -> row.status().word());
      return new RowJson(row.check(), status, row.text(), row.reason(), row.url(), row.issue());
    }
  }
}
