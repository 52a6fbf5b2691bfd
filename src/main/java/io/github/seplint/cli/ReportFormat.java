package io.github.seplint.cli;

import java.util.function.Function;

/**
 * A format of {@code report}.
 *
 * @param name as it is asked for
 * @param description for the help
 * @param draw makes the text of what is reported
 */
record ReportFormat(
    String name, String description, Placement placement, Function<ReportMaterial, String> draw) {

  /** What it does to a file. */
  enum Placement {
    /** It is the whole file. */
    WHOLE,
    /** It is a block of a file that people write as well. */
    BLOCK
  }
}
