package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.diagnostic.CheckReport.Told;
import io.github.seplint.text.Place.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * A code quality report for GitLab, in the form of Code Climate.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">its
 *     form</a>
 */
final class GitLabReporter implements Reporter {

  @Override
  public void write(CheckReport outcome, Writer out) throws IOException {
    try (JsonGenerator generator = JsonWriter.stream(out)) {
      generator.writeStartArray();
      for (Told each : outcome.findings()) {
        generator.writeObject(issue(each, outcome));
      }
      generator.writeEndArray();
    }
    out.write('\n');
  }

  private static Map<String, Object> issue(Told told, CheckReport outcome) {
    Diagnostic diagnostic = told.diagnostic();
    return new JsonObject()
        .put("type", "issue")
        .put("check_name", diagnostic.rule())
        .put("description", diagnostic.message())
        .put("severity", SeverityMapping.gitlab(diagnostic.severity()))
        .put("fingerprint", told.fingerprint().sha256())
        .put("location", location(diagnostic, outcome))
        .map();
  }

  /** GitLab reads lines only; positions are for other consumers. */
  private static JsonObject location(Diagnostic diagnostic, CheckReport outcome) {
    Position start = diagnostic.place().start();
    Position end = diagnostic.place().end();
    return new JsonObject()
        .put("path", outcome.paths().fromRoot().apply(diagnostic.place().path()))
        .put("lines", new JsonObject().put("begin", start.line()).put("end", end.line()))
        .put("positions", new JsonObject().put("begin", position(start)).put("end", position(end)));
  }

  private static JsonObject position(Position position) {
    return new JsonObject().put("line", position.line()).put("column", position.column());
  }
}
