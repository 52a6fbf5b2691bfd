package io.github.seplint.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a manifest as a traceability file, for where there is no other: JSON is YAML. What
 * the manifest does not have is the {@code url} of excluded rows.
 */
final class SepText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private SepText() {}

  static SourceText of(TracedSep sep) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("sep", sep.number());
    file.put("spec_url", sep.specUrl());
    file.put("requirements", rows(sep));
    try {
      return new SourceText(sep.yaml(), JSON.writeValueAsString(file));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, Object>> rows(TracedSep sep) {
    return sep.rows().stream().map(SepText::row).toList();
  }

  private static Map<String, Object> row(ManifestRow traced) {
    Map<String, Object> row = new LinkedHashMap<>();
    traced.check().ifPresent(id -> row.put("check", id));
    traced.reason().ifPresent(reason -> row.put("excluded", reason));
    row.put("text", traced.text());
    traced.url().ifPresent(url -> row.put("url", url));
    return row;
  }
}
