package io.github.seplint.cli;

import io.github.seplint.coverage.ManifestComparison;
import io.github.seplint.coverage.ManifestReader;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.coverage.WrittenManifest;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.ManifestChanges;
import io.github.seplint.report.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds a manifest that was written against the one that would be. */
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
   * Tells what is stale.
   *
   * @param source what the manifest must say that was run; empty for whatever it says
   * @param tally counts what would be written
   */
  ExitCode run(ManifestJoin join, Optional<String> source, ManifestTally tally) {
    if (!Files.exists(file.path())) {
      throw new UsageException("no such manifest: " + file.display());
    }
    WrittenManifest written =
        ManifestReader.readWritten(file.display(), () -> Files.newInputStream(file.path()));
    ManifestComparison comparison = new ManifestComparison(written);
    Consumer<TracedSep> seen = comparison::add;
    boolean same = isSame(join, source.or(written.manifest()::source), seen.andThen(tally::add));
    if (!same) {
      shell.out().print(new ManifestChanges(file.display(), screen).of(comparison, source));
      shell.out().flush();
    }
    String verdict = same ? " is up to date; " : " is stale, and without --check it is written; ";
    shell.complain(file.display() + verdict + tally.words());
    return same ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private boolean isSame(ManifestJoin join, Optional<String> source, Consumer<TracedSep> seen) {
    try {
      return file.hasContent(out -> join.write(out, source, seen));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
