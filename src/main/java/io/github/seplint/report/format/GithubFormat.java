package io.github.seplint.report.format;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.TextReport;
import io.github.seplint.source.Place;
import io.github.seplint.source.Position;
import io.github.seplint.source.SafeText;
import java.io.IOException;
import java.io.Writer;

/**
 * Workflow commands that annotate a change. GitHub shows ten annotations per level for a step and
 * silently drops the others; these are in the log and in the {@link StepSummary}.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">workflow
 *     commands</a>
 */
final class GithubFormat implements DiagnosticFormat {

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    for (Diagnostic each : outcome.result().diagnostics()) {
      String path = outcome.paths().fromRoot().apply(each.place().path());
      out.write("::" + Levels.github(each.severity()) + " file=" + property(path));
      out.write(position(each.place()));
      out.write(",title=" + property("seplint " + each.rule()) + "::" + data(message(each)));
      out.write("\n");
    }
  }

  /** GitHub ignores a range of several lines that has columns. */
  private static String position(Place place) {
    Position start = place.start();
    Position end = place.end();
    String lines = ",line=" + start.line() + ",endLine=" + end.line();
    return start.line() == end.line()
        ? lines + ",col=" + start.column() + ",endColumn=" + end.column()
        : lines;
  }

  /** Includes place and rule, as the log of a step shows only the message. */
  private static String message(Diagnostic diagnostic) {
    String line = TextReport.line(diagnostic);
    return diagnostic
        .fix()
        .map(offered -> line + "\nfix: " + SafeText.of(offered.fix().title()))
        .orElse(line);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(SafeText.of(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
