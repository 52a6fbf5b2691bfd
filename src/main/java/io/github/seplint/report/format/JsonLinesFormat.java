package io.github.seplint.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.lint.Unreadable;
import io.github.seplint.report.JsonText;
import io.github.seplint.report.format.CheckOutcome.Told;
import java.io.IOException;
import java.io.Writer;

/**
 * A JSON object in each line, whose {@code type} says what it is: a finding, a file that could not
 * be read or, in the last line, the summary.
 */
final class JsonLinesFormat implements DiagnosticFormat {

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    FindingJson json = new FindingJson(outcome);
    try (JsonGenerator generator = JsonText.compact(out)) {
      generator.setRootValueSeparator(null);
      for (Told each : outcome.told()) {
        line(generator, each.suppressed().isPresent() ? "suppressed" : "finding", json.of(each));
      }
      for (Unreadable each : outcome.unreadable()) {
        line(generator, "unreadable", FindingJson.unreadable(each));
      }
      line(generator, "summary", FindingJson.summary(outcome).put("version", JsonFormat.VERSION));
    }
  }

  private static void line(JsonGenerator generator, String type, JsonMembers members)
      throws IOException {
    JsonMembers typed = new JsonMembers().put("type", type);
    members.map().forEach(typed::put);
    generator.writeObject(typed.map());
    generator.writeRaw('\n');
  }
}
