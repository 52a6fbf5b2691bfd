package io.github.seplint.report.format;

import java.io.IOException;
import java.io.Writer;

/** A form in which a check tells what it has found. */
@FunctionalInterface
public interface DiagnosticFormat {

  /**
   * Writes the whole report, piece by piece: that of a large run is not held.
   *
   * @throws IOException if {@code out} takes no more
   */
  void write(CheckOutcome outcome, Writer out) throws IOException;
}
