package io.github.seplint.report.format;

import io.github.seplint.report.TextReport;
import io.github.seplint.report.markdown.FindingsTable;
import java.io.IOException;
import java.io.Writer;

/** A Markdown table of findings, for a comment on a change. */
final class MarkdownFormat implements DiagnosticFormat {

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    FindingsTable page = new FindingsTable(outcome.paths().fromRoot());
    page.heading("seplint", TextReport.summary(outcome.result(), outcome.fixed()));
    page.unreadable(outcome.unreadable());
    page.findings(outcome.result().diagnostics());
    out.write(page.text());
  }
}
