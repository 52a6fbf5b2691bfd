package io.github.seplint.cli;

import io.github.seplint.report.format.OutputFormat;
import java.util.Iterator;

/** What {@code check --format} may be; loaded when a shell asks for it, not by a check. */
final class FormatWords implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return OutputFormat.words().iterator();
  }
}
