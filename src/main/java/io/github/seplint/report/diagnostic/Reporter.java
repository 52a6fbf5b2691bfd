package io.github.seplint.report.diagnostic;

import java.io.IOException;
import java.io.Writer;

/** Writes the result of a check in one format. */
@FunctionalInterface
public interface Reporter {

  /**
   * Writes the report piece by piece, so that a large report is never kept in memory as one text.
   *
   * @throws IOException if {@code out} fails
   */
  void write(CheckReport report, Writer out) throws IOException;
}
