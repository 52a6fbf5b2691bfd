package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.text.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes a Markdown table of findings, for a comment on a pull request. */
final class MarkdownReporter implements Reporter {

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    FindingsTable page = new FindingsTable(report.paths().fromRoot());
    page.heading("seplint", TextReporter.summary(report.result(), report.fixed()));
    page.unreadable(report.unreadable());
    page.findings(report.result().diagnostics());
    out.write(page.text());
  }

  /** A page with a heading, a sentence, the unreadable files and a table of findings. */
  static final class FindingsTable {
    private final MarkdownOutput page = new MarkdownOutput();
    private final UnaryOperator<String> paths;

    /**
     * Begins an empty page.
     *
     * @param paths maps a display path to the path printed here
     */
    public FindingsTable(UnaryOperator<String> paths) {
      this.paths = paths;
    }

    /** Appends a heading, and a sentence below it. */
    public void heading(String title, String sentence) {
      page.raw("## ").text(title).raw("\n\n").text(sentence).raw("\n");
    }

    /** Appends a list of the files that were not checked. */
    public void unreadable(List<FileReadError> files) {
      page.raw(files.isEmpty() ? "" : "\n");
      for (FileReadError file : files) {
        page.raw("- ").add(page.code(paths.apply(file.path())));
        page.raw(": ").text(file.reason()).raw("\n");
      }
    }

    /** Appends a table with one line per finding. */
    public void findings(List<Diagnostic> diagnostics) {
      if (diagnostics.isEmpty()) {
        return;
      }
      page.raw("\n| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n");
      for (Diagnostic each : diagnostics) {
        String emphasis = each.severity() == Severity.ERROR ? "**" : "";
        page.raw("| ").raw(emphasis).raw(each.severity().word()).raw(emphasis);
        page.raw(" | ").add(page.code(place(each.place())));
        page.raw(" | ").add(page.prose(each.message()));
        Optional<String> url = Optional.of(RuleInfo.url(each.rule()));
        page.raw(" | ").add(page.link(url, page.code(each.rule()))).raw(" |\n");
      }
    }

    /** The page; it ends with a line break. */
    public String text() {
      return page.text();
    }

    private String place(Place place) {
      return paths.apply(place.path()) + ":" + place.start().line() + ":" + place.start().column();
    }
  }
}
