package io.github.seplint.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.report.JsonText;
import io.github.seplint.report.format.CheckOutcome.Told;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0. Paths are relative to {@code %SRCROOT%}, which the consumer resolves: an absolute
 * path would differ between machines.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifFormat implements DiagnosticFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final Map<String, String> ROOTS =
      Map.of(
          SarifLocations.PROJECT, "The directory that project paths are relative to.",
          SarifLocations.SPECIFICATION, "The specification that rows are compared with.");

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    List<Told> told = outcome.told();
    SarifRules rules = SarifRules.of(told, outcome.tool());
    SarifLocations locations = new SarifLocations(outcome);
    try (JsonGenerator generator = JsonText.stream(out)) {
      generator.writeStartObject();
      generator.writeStringField("$schema", SCHEMA);
      generator.writeStringField("version", "2.1.0");
      generator.writeArrayFieldStart("runs");
      generator.writeStartObject();
      generator.writeObjectField("tool", tool(outcome.tool(), rules));
      generator.writeObjectField(
          "invocations", List.of(new SarifInvocation(outcome, rules, locations).json()));
      generator.writeObjectField("originalUriBaseIds", roots());
      generator.writeStringField("columnKind", "unicodeCodePoints");
      generator.writeObjectField("newlineSequences", List.of("\r\n", "\n", "\r"));
      results(
          generator,
          told,
          new SarifResult(rules, locations, !outcome.result().suppressed().isEmpty()));
      generator.writeEndObject();
      generator.writeEndArray();
      generator.writeEndObject();
    }
    out.write('\n');
  }

  private static void results(JsonGenerator generator, List<Told> told, SarifResult result)
      throws IOException {
    generator.writeArrayFieldStart("results");
    for (Told each : told) {
      generator.writeObject(result.of(each));
    }
    generator.writeEndArray();
  }

  private static Map<String, Object> tool(CheckOutcome.Tool tool, SarifRules rules) {
    JsonMembers driver =
        new JsonMembers()
            .put("name", "seplint")
            .put("version", tool.version())
            .put("informationUri", "https://seplint.github.io/")
            .put("rules", rules.json());
    return new JsonMembers().put("driver", driver).map();
  }

  private static Map<String, Object> roots() {
    JsonMembers roots = new JsonMembers();
    for (String root : List.of(SarifLocations.PROJECT, SarifLocations.SPECIFICATION)) {
      roots.put(
          root,
          new JsonMembers().put("description", SarifText.plain(ROOTS.getOrDefault(root, ""))));
    }
    return roots.map();
  }
}
