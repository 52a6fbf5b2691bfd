package io.github.seplint.cli;

import io.github.seplint.coverage.ManifestBuilder;
import io.github.seplint.coverage.ManifestComparison;
import io.github.seplint.coverage.ManifestReader;
import io.github.seplint.coverage.ManifestSummary;
import io.github.seplint.coverage.ManifestWriter;
import io.github.seplint.coverage.WrittenManifest;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.ManifestChanges;
import io.github.seplint.report.Screen;
import io.github.seplint.results.RunResults;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/** Compares a manifest file with the manifest that would be written. */
final class ManifestCheck {
  private final Shell shell;
  private final Screen screen;
  private final AtomicFile file;

  ManifestCheck(Shell shell, Screen screen, AtomicFile file) {
    this.shell = shell;
    this.screen = screen;
    this.file = file;
  }

  /**
   * Prints what is out of date.
   *
   * @param source what the manifest must name as its source; empty to accept what it names
   * @param summary counts what would be written
   */
  ExitCode run(
      ManifestBuilder builder,
      RunResults results,
      Optional<String> source,
      ManifestSummary summary) {
    if (!Files.exists(file.path())) {
      throw new UsageException("no such manifest: " + file.display());
    }
    WrittenManifest written =
        ManifestReader.readWritten(file.display(), () -> Files.newInputStream(file.path()));
    ManifestComparison comparison = new ManifestComparison(written);
    boolean same;
    try {
      same =
          file.hasContent(
              out -> {
                BufferedWriter text =
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                try (ManifestWriter manifest =
                    new ManifestWriter(text, source.or(written.manifest()::source))) {
                  builder.forEach(
                      results,
                      sep -> {
                        summary.add(sep);
                        comparison.add(sep);
                        manifest.write(sep);
                      });
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!same) {
      shell.out().print(new ManifestChanges(file.display(), screen).of(comparison, source));
      shell.out().flush();
    }
    shell.complain(
        file.display()
            + (same ? " is up to date; " : " is out of date; run without --check to update it; ")
            + summary.text());
    return same ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
