package io.github.seplint.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.report.JsonText;
import io.github.seplint.report.format.CheckOutcome.Told;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One JSON document, as {@code schemas/check.schema.json} has it. */
final class JsonFormat implements DiagnosticFormat {
  /** Incremented when a member is removed or changes its meaning, not when one is added. */
  static final int VERSION = 1;

  private static final String SCHEMA = "https://seplint.github.io/schemas/check.schema.json";

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    List<Told> told = outcome.told();
    FindingJson json = new FindingJson(outcome);
    try (JsonGenerator generator = JsonText.stream(out)) {
      generator.writeStartObject();
      generator.writeStringField("$schema", SCHEMA);
      generator.writeNumberField("version", VERSION);
      generator.writeObjectField(
          "tool",
          new JsonMembers().put("name", "seplint").put("version", outcome.tool().version()).map());
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
}
