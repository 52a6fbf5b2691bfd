package io.github.seplint.report.diagnostic;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Severity;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.SafeText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes workflow commands that annotate a pull request. GitHub shows ten annotations per level for
 * a step and silently drops the others; these are in the log and in the {@link GitHubStepSummary}.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">workflow
 *     commands</a>
 */
public final class GitHubReporter implements Reporter {

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    for (Diagnostic each : report.result().diagnostics()) {
      String path = report.paths().fromRoot().apply(each.place().path());
      out.write("::" + level(each.severity()) + " file=" + property(path));
      out.write(position(each.place()));
      out.write(",title=" + property("seplint " + each.rule()) + "::" + data(message(each)));
      out.write("\n");
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, OFF -> "notice";
    };
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
    Optional<String> fix = diagnostic.fix().map(offered -> offered.fix().title());
    return TextReporter.line(diagnostic)
        + fix.map(title -> "\nfix: " + SafeText.of(title)).orElse("");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(SafeText.of(text)).replace(":", "%3A").replace(",", "%2C");
  }

  /** The summary of a GitHub step: counts, and the findings that are not annotated. */
  public static final class GitHubStepSummary {
    /** The number of annotations per level that GitHub shows for a step. */
    private static final int MAX_ANNOTATIONS = 10;

    /** The limit of GitHub for the summary of a step, in bytes. */
    private static final long MAX_BYTES = 1 << 20;

    /** An upper limit for findings; long messages may lower it. */
    private static final int MAX_FINDINGS = 4000;

    private GitHubStepSummary() {}

    /** Returns the Markdown, for a step that wrote a number of bytes before. */
    public static String of(CheckReport report, long written) throws IOException {
      List<Diagnostic> rest = rest(report.result().diagnostics());
      int most = Math.min(rest.size(), MAX_FINDINGS);
      String page = page(report, rest, most);
      while (most > 0 && written + page.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
        most /= 2;
        page = page(report, rest, most);
      }
      return page;
    }

    private static String page(CheckReport report, List<Diagnostic> rest, int most)
        throws IOException {
      String findings =
          most == rest.size()
              ? "the remaining findings:"
              : "the first %s of %s remaining findings, see the log for all:"
                  .formatted(most, rest.size());
      String limit =
          ". GitHub shows only " + MAX_ANNOTATIONS + " annotations per level; " + findings;
      StringWriter page = new StringWriter();
      MarkdownReporter.write(report, rest.isEmpty() ? "" : limit, rest.subList(0, most), page);
      return page + "\n";
    }

    private static List<Diagnostic> rest(List<Diagnostic> diagnostics) {
      Map<String, Integer> annotations = new HashMap<>();
      return diagnostics.stream()
          .filter(
              each -> annotations.merge(level(each.severity()), 1, Integer::sum) > MAX_ANNOTATIONS)
          .toList();
    }
  }
}
