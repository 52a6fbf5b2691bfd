package io.github.seplint.cli;

import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.report.markdown.GeneratedBlock;
import io.github.seplint.report.markdown.MarkerException;
import java.util.Optional;

/**
 * A format that was asked for.
 *
 * @param file where it goes; empty for standard output
 */
record ReportOutput(ReportFormat format, Optional<AtomicFile> file) {

  /**
   * What was drawn, as it goes to its place.
   *
   * @param before what is in the file, if it is there
   * @param after what is to be in it
   */
  record Drawn(Optional<AtomicFile> file, Optional<String> before, String after) {
    boolean isStale() {
      return !before.equals(Optional.of(after));
    }
  }

  /**
   * Draws it.
   *
   * @throws UsageException if its file cannot be read or has no place for it
   */
  Drawn draw(ReportMaterial material) {
    String drawn = format.draw().apply(material);
    Optional<String> before = file.flatMap(at -> TextFiles.readIfExists(at.path(), at.display()));
    return new Drawn(
        file,
        before,
        switch (format.placement()) {
          case WHOLE -> drawn;
          case BLOCK -> file.isEmpty() ? GeneratedBlock.of(drawn) : page(before, drawn);
        });
  }

  private String page(Optional<String> before, String drawn) {
    try {
      return before
          .map(page -> GeneratedBlock.splice(page, drawn))
          .orElseGet(() -> GeneratedBlock.page(drawn));
    } catch (MarkerException e) {
      throw new UsageException(file.orElseThrow().display() + ":" + e.getMessage());
    }
  }
}
