package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
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
    try (JsonGenerator json = JsonWriter.stream(out)) {
      json.writeStartArray();
      for (ReportedFinding each : report.findings()) {
        json.writeObject(Issue.of(each, report));
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private record Issue(
      String type,
      @JsonProperty("check_name") String checkName,
      String description,
      String severity,
      String fingerprint,
      Location location) {
    static Issue of(ReportedFinding finding, CheckReport report) {
      Diagnostic diagnostic = finding.diagnostic();
      return new Issue(
          "issue",
          diagnostic.rule(),
          diagnostic.message(),
          level(diagnostic.severity()),
          finding.fingerprint().sha256(),
          Location.of(diagnostic.place(), report));
    }
  }

  /** GitLab reads lines only; positions are for other consumers. */
  private record Location(String path, Range<Integer> lines, Range<Position> positions) {
    static Location of(Place place, CheckReport report) {
      return new Location(
          report.paths().fromRoot().apply(place.path()),
          new Range<>(place.start().line(), place.end().line()),
          new Range<>(place.start(), place.end()));
    }
  }

  private record Range<T>(T begin, T end) {}

  /** The levels of Code Climate. */
  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO, OFF -> "minor";
    };
  }
}
