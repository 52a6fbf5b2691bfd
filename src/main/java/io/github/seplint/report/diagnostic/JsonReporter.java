package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import io.github.seplint.report.rules.RulePages;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.Place.Region;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes one JSON document; see {@code schemas/check.schema.json}. */
final class JsonReporter implements Reporter {
  /** Incremented when a member is removed or changes its meaning, not when one is added. */
  private static final int VERSION = 1;

  private static final String SCHEMA = "https://seplint.github.io/schemas/check.schema.json";

  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    List<ReportedFinding> findings = report.allFindings();
    try (JsonGenerator json = JsonWriter.stream(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeNumberField("version", VERSION);
      json.writeObjectField("tool", new ToolJson("seplint", report.tool().version()));
      json.writeObjectField("summary", SummaryJson.of(report, Optional.empty()));
      json.writeArrayFieldStart("findings");
      for (ReportedFinding each : findings) {
        if (each.suppressed().isEmpty()) {
          json.writeObject(FindingJson.of(each, report));
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("suppressed");
      for (ReportedFinding each : findings) {
        if (each.suppressed().isPresent()) {
          json.writeObject(FindingJson.of(each, report));
        }
      }
      json.writeEndArray();
      json.writeObjectField("unreadable", report.unreadable());
      json.writeEndObject();
    }
    out.write('\n');
  }

  /**
   * Writes a JSON object per line. Its {@code type} is {@code finding}, {@code suppressed}, {@code
   * unreadable} or, on the last line, {@code summary}.
   */
  static final class JsonLinesReporter implements Reporter {
    private record Line(String type, @JsonUnwrapped Object value) {}

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
      try (JsonGenerator json = JsonWriter.compact(out)) {
        json.setRootValueSeparator(null);
        for (ReportedFinding each : report.allFindings()) {
          String type = each.suppressed().isPresent() ? "suppressed" : "finding";
          write(json, type, FindingJson.of(each, report));
        }
        for (FileReadError each : report.unreadable()) {
          write(json, "unreadable", each);
        }
        write(json, "summary", SummaryJson.of(report, Optional.of(VERSION)));
      }
    }

    private static void write(JsonGenerator json, String type, Object value) throws IOException {
      json.writeObject(new Line(type, value));
      json.writeRaw('\n');
    }
  }

  private record ToolJson(String name, String version) {}

  private record SummaryJson(
      int files,
      int error,
      int warning,
      int info,
      int suppressed,
      int fixed,
      int unreadable,
      int internalErrors,
      int exitCode,
      Optional<Integer> version) {
    static SummaryJson of(CheckReport report, Optional<Integer> version) {
      return new SummaryJson(
          report.result().files(),
          report.count(Severity.ERROR),
          report.count(Severity.WARNING),
          report.count(Severity.INFO),
          report.result().suppressed().size(),
          report.fixed(),
          report.unreadable().size(),
          report.result().failures().size(),
          report.exitCode(),
          version);
    }
  }

  private record FindingJson(
      String rule,
      String severity,
      String message,
      String path,
      Position start,
      Position end,
      String row,
      String fingerprint,
      String url,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RelatedJson> related,
      Optional<FixJson> fix,
      Optional<SuppressedJson> suppressed) {
    static FindingJson of(ReportedFinding finding, CheckReport report) {
      Diagnostic diagnostic = finding.diagnostic();
      return new FindingJson(
          diagnostic.rule(),
          diagnostic.severity().word(),
          diagnostic.message(),
          diagnostic.place().path(),
          diagnostic.place().start(),
          diagnostic.place().end(),
          finding.fingerprint().row(),
          finding.fingerprint().sha256(),
          RulePages.url(diagnostic.rule()),
          diagnostic.related().stream().map(each -> RelatedJson.of(each, report)).toList(),
          diagnostic.fix().map(FixJson::of),
          finding.suppressed().map(SuppressedJson::of));
    }
  }

  private record RelatedJson(
      String message, String path, boolean specification, Position start, Position end) {
    static RelatedJson of(Related related, CheckReport report) {
      Place place = related.place();
      boolean specification = !report.paths().inProject().test(place.path());
      return new RelatedJson(
          related.message(), place.path(), specification, place.start(), place.end());
    }
  }

  private record SuppressedJson(String by, String reason) {
    static SuppressedJson of(SuppressedDiagnostic suppressed) {
      return new SuppressedJson(
          suppressed.origin().name().toLowerCase(Locale.ROOT), suppressed.reason());
    }
  }

  private record FixJson(String kind, String title, List<EditJson> edits) {
    static FixJson of(OfferedFix offered) {
      List<EditJson> edits =
          IntStream.range(0, offered.regions().size())
              .mapToObj(i -> EditJson.of(offered, i))
              .toList();
      return new FixJson(offered.kind().word(), offered.fix().title(), edits);
    }
  }

  private record EditJson(Position start, Position end, String text) {
    static EditJson of(OfferedFix offered, int index) {
      Region region = offered.regions().get(index);
      String text = offered.fix().edits().get(index).replacement();
      return new EditJson(region.start(), region.end(), text);
    }
  }
}
