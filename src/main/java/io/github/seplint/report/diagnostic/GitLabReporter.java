package io.github.seplint.report.diagnostic;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import io.github.seplint.text.Place;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a code quality report for GitLab, in the format of Code Climate.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">the
 *     format</a>
 */
final class GitLabReporter implements Reporter {

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    JsonWriter.write(out, report.findings().stream().map(each -> issue(each, report)).iterator());
  }

  private static JsonObject issue(ReportedFinding finding, CheckReport report) {
    Diagnostic diagnostic = finding.diagnostic();
    return new JsonObject()
        .put("type", "issue")
        .put("check_name", diagnostic.rule())
        .put("description", diagnostic.message())
        .put("severity", level(diagnostic.severity()))
        .put("fingerprint", finding.fingerprint().sha256())
        .put("location", location(diagnostic.place(), report));
  }

  /** GitLab reads lines only; positions are for other consumers. */
  private static JsonObject location(Place place, CheckReport report) {
    return new JsonObject()
        .put("path", report.paths().fromRoot().apply(place.path()))
        .put("lines", range(place.start().line(), place.end().line()))
        .put("positions", range(place.start(), place.end()));
  }

  private static JsonObject range(Object begin, Object end) {
    return new JsonObject().put("begin", begin).put("end", end);
  }

  /** The levels of Code Climate. */
  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO, OFF -> "minor";
    };
  }
}
