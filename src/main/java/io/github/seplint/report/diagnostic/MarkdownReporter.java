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
    write(report, "", report.result().diagnostics(), out);
  }

  /** Writes a summary and an addition, the unreadable files, and a table of findings. */
  static void write(CheckReport report, String addition, List<Diagnostic> diagnostics, Writer out)
      throws IOException {
    MarkdownOutput page = new MarkdownOutput();
    UnaryOperator<String> paths = report.paths().fromRoot();
    String summary = TextReporter.summary(report);
    page.raw("## seplint\n\n").text(summary + addition).raw("\n");
    page.raw(report.unreadable().isEmpty() ? "" : "\n");
    for (FileReadError file : report.unreadable()) {
      page.raw("- ").add(page.code(paths.apply(file.path())));
      page.raw(": ").text(file.reason()).raw("\n");
    }
    if (!diagnostics.isEmpty()) {
      page.raw("\n| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n");
    }
    out.write(page.text());
    for (Diagnostic each : diagnostics) {
      out.write(row(each, paths));
    }
  }

  private static String row(Diagnostic each, UnaryOperator<String> paths) {
    MarkdownOutput page = new MarkdownOutput();
    Place place = each.place();
    String emphasis = each.severity() == Severity.ERROR ? "**" : "";
    String position = ":" + place.start().line() + ":" + place.start().column();
    Optional<String> url = Optional.of(RuleInfo.url(each.rule()));
    page.raw("| ").raw(emphasis + each.severity().word() + emphasis);
    page.raw(" | ").add(page.code(paths.apply(place.path()) + position));
    page.raw(" | ").add(page.prose(each.message()));
    page.raw(" | ").add(page.link(url, page.code(each.rule()))).raw(" |\n");
    return page.text();
  }
}
