package io.github.seplint.report.format;

import java.io.IOException;
import java.io.Writer;

/** Writes the result of a check in one format. */
@FunctionalInterface
public interface DiagnosticFormat {

  /**
   * Writes the report piece by piece, so that a large one is never held in memory.
   *
   * @throws IOException if {@code out} fails
   */
  void write(CheckOutcome outcome, Writer out) throws IOException;
}
