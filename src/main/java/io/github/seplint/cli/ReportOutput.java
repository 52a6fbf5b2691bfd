package io.github.seplint.cli;

import io.github.seplint.report.markdown.GeneratedBlock;
import io.github.seplint.report.markdown.MarkerException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A format that was asked for.
 *
 * @param file where it goes; empty for standard output
 */
record ReportOutput(ReportFormat format, Optional<WholeFile> file) {

  /**
   * What was drawn, as it goes to its place.
   *
   * @param before what is in the file, if it is there
   * @param after what is to be in it
   */
  record Drawn(Optional<WholeFile> file, Optional<String> before, String after) {
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
    Optional<String> before = file.flatMap(ReportOutput::text);
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
      throw new UsageException(file.orElseThrow().shown() + ":" + e.getMessage());
    }
  }

  private static Optional<String> text(WholeFile file) {
    try {
      return Files.isRegularFile(file.path())
          ? Optional.of(Files.readString(file.path()))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      throw new UsageException(file.shown() + ": not valid UTF-8");
    } catch (IOException e) {
      throw new UsageException(file.shown() + ": cannot be read");
    }
  }
}
