package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.diagnostic.CheckReport.Told;
import io.github.seplint.report.rules.RulePages;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.Place.Region;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** One JSON document, as {@code schemas/check.schema.json} has it. */
final class JsonReporter implements Reporter {
  /** Incremented when a member is removed or changes its meaning, not when one is added. */
  static final int VERSION = 1;

  private static final String SCHEMA = "https://seplint.github.io/schemas/check.schema.json";

  @Override
  public void write(CheckReport outcome, Writer out) throws IOException {
    List<Told> told = outcome.told();
    FindingJson json = new FindingJson(outcome);
    try (JsonGenerator generator = JsonWriter.stream(out)) {
      generator.writeStartObject();
      generator.writeStringField("$schema", SCHEMA);
      generator.writeNumberField("version", VERSION);
      generator.writeObjectField(
          "tool",
          new JsonObject().put("name", "seplint").put("version", outcome.tool().version()).map());
      generator.writeObjectField("summary", FindingJson.summary(outcome).map());
      generator.writeArrayFieldStart("findings");
      for (Told each : told) {
        if (each.suppressed().isEmpty()) {
          generator.writeObject(json.of(each).map());
        }
      }
      generator.writeEndArray();
      generator.writeArrayFieldStart("suppressed");
      for (Told each : told) {
        if (each.suppressed().isPresent()) {
          generator.writeObject(json.of(each).map());
        }
      }
      generator.writeEndArray();
      generator.writeObjectField(
          "unreadable",
          outcome.unreadable().stream().map(each -> FindingJson.unreadable(each).map()).toList());
      generator.writeEndObject();
    }
    out.write('\n');
  }

  /**
   * A JSON object in each line, whose {@code type} says what it is: a finding, a file that could
   * not be read or, in the last line, the summary.
   */
  static final class JsonLinesReporter implements Reporter {

    @Override
    public void write(CheckReport outcome, Writer out) throws IOException {
      FindingJson json = new FindingJson(outcome);
      try (JsonGenerator generator = JsonWriter.compact(out)) {
        generator.setRootValueSeparator(null);
        for (Told each : outcome.told()) {
          line(generator, each.suppressed().isPresent() ? "suppressed" : "finding", json.of(each));
        }
        for (FileReadError each : outcome.unreadable()) {
          line(generator, "unreadable", FindingJson.unreadable(each));
        }
        line(
            generator,
            "summary",
            FindingJson.summary(outcome).put("version", JsonReporter.VERSION));
      }
    }

    private static void line(JsonGenerator generator, String type, JsonObject members)
        throws IOException {
      JsonObject typed = new JsonObject().put("type", type);
      members.map().forEach(typed::put);
      generator.writeObject(typed.map());
      generator.writeRaw('\n');
    }
  }

  /** Findings as {@code schemas/check.schema.json} has them. */
  static final class FindingJson {
    private final Predicate<String> inProject;

    FindingJson(CheckReport outcome) {
      this.inProject = outcome.paths().inProject();
    }

    /** The counts of a report. */
    static JsonObject summary(CheckReport outcome) {
      JsonObject summary = new JsonObject().put("files", outcome.result().files());
      for (Severity each : SeverityMapping.ALL) {
        summary.put(each.word(), outcome.count(each));
      }
      return summary
          .put("suppressed", outcome.result().suppressed().size())
          .put("fixed", outcome.fixed())
          .put("unreadable", outcome.unreadable().size())
          .put("internalErrors", outcome.result().failures().size())
          .put("exitCode", outcome.exitCode());
    }

    static JsonObject unreadable(FileReadError each) {
      return new JsonObject().put("path", each.path()).put("reason", each.reason());
    }

    JsonObject of(Told told) {
      Diagnostic diagnostic = told.diagnostic();
      JsonObject finding =
          new JsonObject()
              .put("rule", diagnostic.rule())
              .put("severity", diagnostic.severity().word())
              .put("message", diagnostic.message())
              .put("path", diagnostic.place().path());
      region(finding, new Region(diagnostic.place().start(), diagnostic.place().end()));
      finding
          .put("row", told.fingerprint().row())
          .put("fingerprint", told.fingerprint().sha256())
          .put("url", RulePages.url(diagnostic.rule()))
          .putUnlessEmpty("related", diagnostic.related().stream().map(this::related).toList())
          .put("fix", diagnostic.fix().map(FindingJson::fix));
      return finding.put("suppressed", told.suppressed().map(FindingJson::suppressed));
    }

    private Map<String, Object> related(Related related) {
      JsonObject members =
          new JsonObject()
              .put("message", related.message())
              .put("path", related.place().path())
              .put("specification", !inProject.test(related.place().path()));
      region(members, new Region(related.place().start(), related.place().end()));
      return members.map();
    }

    private static Map<String, Object> suppressed(SuppressedDiagnostic suppressed) {
      return new JsonObject()
          .put("by", suppressed.origin().name().toLowerCase(Locale.ROOT))
          .put("reason", suppressed.reason())
          .map();
    }

    private static Map<String, Object> fix(OfferedFix offered) {
      List<Object> edits = new ArrayList<>();
      for (int i = 0; i < offered.regions().size(); i++) {
        JsonObject edit = new JsonObject();
        region(edit, offered.regions().get(i));
        edits.add(edit.put("text", offered.fix().edits().get(i).replacement()).map());
      }
      return new JsonObject()
          .put("kind", offered.kind().word())
          .put("title", offered.fix().title())
          .put("edits", edits)
          .map();
    }

    private static void region(JsonObject members, Region region) {
      members.put("start", position(region.start())).put("end", position(region.end()));
    }

    private static JsonObject position(Position position) {
      return new JsonObject().put("line", position.line()).put("column", position.column());
    }
  }
}
