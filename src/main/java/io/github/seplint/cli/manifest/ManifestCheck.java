package io.github.seplint.cli.manifest;

import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.manifest.ManifestBuilder;
import io.github.seplint.manifest.ManifestComparison;
import io.github.seplint.manifest.ManifestReader;
import io.github.seplint.manifest.ManifestReader.ManifestFile;
import io.github.seplint.manifest.ManifestSummary;
import io.github.seplint.manifest.ManifestWriter;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.diff.ManifestChangesText;
import io.github.seplint.report.terminal.TerminalCapabilities;
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
  private final Console console;
  private final TerminalCapabilities screen;
  private final AtomicFile file;

  ManifestCheck(Console console, TerminalCapabilities screen, AtomicFile file) {
    this.console = console;
    this.screen = screen;
    this.file = file;
  }

  /**
   * Prints the differences.
   *
   * @param source expected source; empty to accept any
   * @param summary receives the rows
   */
  ExitCode run(
      ManifestBuilder builder,
      RunResults results,
      Optional<String> source,
      ManifestSummary summary) {
    if (!Files.exists(file.path())) {
      throw new UsageException("no such manifest: " + file.display());
    }
    ManifestFile written =
        ManifestReader.readFile(file.display(), () -> Files.newInputStream(file.path()));
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
      console.print(new ManifestChangesText(file.display(), screen).of(comparison, source));
    }
    console.printError(
        file.display()
            + (same ? " is up to date; " : " is out of date; run without --check to update it; ")
            + summary.text());
    return same ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
