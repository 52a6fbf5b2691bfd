package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import io.github.seplint.text.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes one JSON document; see {@code schemas/check.schema.json}. */
final class JsonReporter implements Reporter {
  /** Incremented when a member is removed or changes its meaning, not when one is added. */
  private static final int VERSION = 1;

  private static final String SCHEMA = "https://seplint.github.io/schemas/check.schema.json";

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    List<ReportedFinding> findings = report.allFindings();
    JsonObject tool =
        new JsonObject().put("name", "seplint").put("version", report.tool().version());
    JsonWriter.write(
        out,
        new JsonObject()
            .put("$schema", SCHEMA)
            .put("version", VERSION)
            .put("tool", tool)
            .put("summary", summary(report))
            .put("findings", findings(findings, false), each -> finding(each, report))
            .put("suppressed", findings(findings, true), each -> finding(each, report))
            .put("unreadable", report.unreadable()));
  }

  private static List<ReportedFinding> findings(List<ReportedFinding> all, boolean suppressed) {
    return all.stream().filter(each -> each.suppressed().isPresent() == suppressed).toList();
  }

  /**
   * Writes a JSON object per line. Its {@code type} is {@code finding}, {@code suppressed}, {@code
   * unreadable} or, on the last line, {@code summary}.
   */
  static void writeLines(CheckReport report, Writer out) throws IOException {
    try (JsonGenerator json = JsonWriter.compact(out)) {
      json.setRootValueSeparator(null);
      for (ReportedFinding each : report.allFindings()) {
        String type = each.suppressed().isPresent() ? "suppressed" : "finding";
        line(json, type, finding(each, report));
      }
      for (FileReadError each : report.unreadable()) {
        JsonObject error = new JsonObject().put("path", each.path()).put("reason", each.reason());
        line(json, "unreadable", error);
      }
      line(json, "summary", summary(report).put("version", VERSION));
    }
  }

  private static void line(JsonGenerator json, String type, JsonObject value) throws IOException {
    json.writeObject(new JsonObject().put("type", type).putAll(value));
    json.writeRaw('\n');
  }

  /**
   * Writes a code quality report for GitLab, in the format of Code Climate.
   *
   * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">the
   *     format</a>
   */
  static void writeCodeClimate(CheckReport report, Writer out) throws IOException {
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

  private static JsonObject summary(CheckReport report) {
    return new JsonObject()
        .put("files", report.result().files())
        .put("error", report.count(Severity.ERROR))
        .put("warning", report.count(Severity.WARNING))
        .put("info", report.count(Severity.INFO))
        .put("suppressed", report.result().suppressed().size())
        .put("fixed", report.fixed())
        .put("unreadable", report.unreadable().size())
        .put("internalErrors", report.result().failures().size())
        .put("exitCode", report.exitCode());
  }

  private static JsonObject finding(ReportedFinding finding, CheckReport report) {
    Diagnostic diagnostic = finding.diagnostic();
    return new JsonObject()
        .put("rule", diagnostic.rule())
        .put("severity", diagnostic.severity().word())
        .put("message", diagnostic.message())
        .put("path", diagnostic.place().path())
        .put("start", diagnostic.place().start())
        .put("end", diagnostic.place().end())
        .put("row", finding.fingerprint().row())
        .put("fingerprint", finding.fingerprint().sha256())
        .put("url", RuleInfo.url(diagnostic.rule()))
        .putUnlessEmpty("related", diagnostic.related(), each -> related(each, report))
        .put("fix", diagnostic.fix().map(JsonReporter::fix))
        .put("suppressed", finding.suppressed().map(JsonReporter::suppression));
  }

  private static JsonObject related(Related related, CheckReport report) {
    Place place = related.place();
    return new JsonObject()
        .put("message", related.message())
        .put("path", place.path())
        .put("specification", !report.paths().inProject().test(place.path()))
        .put("start", place.start())
        .put("end", place.end());
  }

  private static JsonObject suppression(SuppressedDiagnostic suppressed) {
    String origin = suppressed.origin().name().toLowerCase(Locale.ROOT);
    return new JsonObject().put("by", origin).put("reason", suppressed.reason());
  }

  private static JsonObject fix(OfferedFix offered) {
    return new JsonObject()
        .put("kind", offered.kind().word())
        .put("title", offered.fix().title())
        .put(
            "edits",
            IntStream.range(0, offered.regions().size()).boxed().toList(),
            i -> edit(offered, i));
  }

  private static JsonObject edit(OfferedFix offered, int index) {
    return new JsonObject()
        .put("start", offered.regions().get(index).start())
        .put("end", offered.regions().get(index).end())
        .put("text", offered.fix().edits().get(index).replacement());
  }
}
