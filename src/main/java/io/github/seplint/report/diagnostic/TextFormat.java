package io.github.seplint.report.diagnostic;

import io.github.seplint.report.terminal.TerminalCapabilities;
import java.io.Writer;

/** Findings for people, with the lines of the files or, concise, in a line each. */
record TextFormat(TerminalCapabilities screen, TextReporter.Options options) implements Reporter {

  TextFormat(OutputFormat.Style style) {
    this(style.screen(), style.options());
  }

  /** What {@code --quiet} asks for. */
  static TextFormat concise(OutputFormat.Style style) {
    TextReporter.Options options = style.options();
    return new TextFormat(
        style.screen(),
        new TextReporter.Options(false, false, options.statistics(), options.maxFindings()));
  }

  @Override
  public void write(CheckReport outcome, Writer out) {
    new TextReporter(screen, options).write(outcome.result(), outcome.fixed(), out);
  }
}
