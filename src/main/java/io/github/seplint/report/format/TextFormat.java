package io.github.seplint.report.format;

import io.github.seplint.report.Screen;
import io.github.seplint.report.TextReport;
import java.io.Writer;

/** Findings for people, with the lines of the files or, concise, in a line each. */
record TextFormat(Screen screen, TextReport.Options options) implements DiagnosticFormat {

  TextFormat(OutputFormat.Style style) {
    this(style.screen(), style.options());
  }

  /** What {@code --quiet} asks for. */
  static TextFormat concise(OutputFormat.Style style) {
    TextReport.Options options = style.options();
    return new TextFormat(
        style.screen(),
        new TextReport.Options(false, false, options.statistics(), options.maxFindings()));
  }

  @Override
  public void write(CheckOutcome outcome, Writer out) {
    new TextReport(screen, options).write(outcome.result(), outcome.fixed(), out);
  }
}
