package io.github.seplint.cli;

import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.ManifestWriter;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.results.RunResults;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Files and results that become a manifest, SEP by SEP. */
record ManifestJoin(TracedFiles files, RunResults results) {

  /** The manifest, whole. */
  Manifest manifest(Optional<String> source) {
    List<TracedSep> seps = new ArrayList<>();
    try {
      files.each(results, seps::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifest(source, seps);
  }

  /**
   * Writes the manifest.
   *
   * @param seen is shown each SEP
   */
  void write(OutputStream out, Optional<String> source, Consumer<TracedSep> seen)
      throws IOException {
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (ManifestWriter manifest = new ManifestWriter(text, source)) {
      files.each(
          results,
          sep -> {
            seen.accept(sep);
            manifest.write(sep);
          });
    }
  }
}
