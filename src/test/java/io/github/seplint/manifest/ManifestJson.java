package io.github.seplint.manifest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A manifest as JSON text. */
final class ManifestJson {
  private ManifestJson() {}

  static String of(Manifest manifest) {
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
}
