package io.github.seplint.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.report.JsonText;
import io.github.seplint.report.format.CheckOutcome.Told;
import io.github.seplint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * A code quality report for GitLab, in the form of Code Climate.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">its
 *     form</a>
 */
final class GitlabFormat implements DiagnosticFormat {

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    try (JsonGenerator generator = JsonText.stream(out)) {
      generator.writeStartArray();
      for (Told each : outcome.findings()) {
        generator.writeObject(issue(each, outcome));
      }
      generator.writeEndArray();
    }
    out.write('\n');
  }

  private static Map<String, Object> issue(Told told, CheckOutcome outcome) {
    Diagnostic diagnostic = told.diagnostic();
    return new JsonMembers()
        .put("type", "issue")
        .put("check_name", diagnostic.rule())
        .put("description", diagnostic.message())
        .put("severity", Levels.gitlab(diagnostic.severity()))
        .put("fingerprint", told.fingerprint().sha256())
        .put("location", location(diagnostic, outcome))
        .map();
  }

  /** GitLab reads lines only; positions are for other consumers. */
  private static JsonMembers location(Diagnostic diagnostic, CheckOutcome outcome) {
    Position start = diagnostic.place().start();
    Position end = diagnostic.place().end();
    return new JsonMembers()
        .put("path", outcome.paths().fromRoot().apply(diagnostic.place().path()))
        .put("lines", new JsonMembers().put("begin", start.line()).put("end", end.line()))
        .put(
            "positions", new JsonMembers().put("begin", position(start)).put("end", position(end)));
  }

  private static JsonMembers position(Position position) {
    return new JsonMembers().put("line", position.line()).put("column", position.column());
  }
}
