package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic.Origin;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.InternalError;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.report.diagnostic.CheckReport.Told;
import io.github.seplint.report.diagnostic.SarifTables.SarifLocations;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0. Paths are relative to {@code %SRCROOT%}, which the consumer resolves: an absolute
 * path would differ between machines.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReporter implements Reporter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final Map<String, String> ROOTS =
      Map.of(
          SarifLocations.PROJECT, "The directory that project paths are relative to.",
          SarifLocations.SPECIFICATION, "The specification that rows are compared with.");

  @Override
  public void write(CheckReport outcome, Writer out) throws IOException {
    List<Told> told = outcome.told();
    SarifTables rules = SarifTables.of(told, outcome.tool());
    SarifLocations locations = new SarifLocations(outcome);
    try (JsonGenerator generator = JsonWriter.stream(out)) {
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

  private static Map<String, Object> tool(CheckReport.Tool tool, SarifTables rules) {
    JsonObject driver =
        new JsonObject()
            .put("name", "seplint")
            .put("version", tool.version())
            .put("informationUri", "https://seplint.github.io/")
            .put("rules", rules.json());
    return new JsonObject().put("driver", driver).map();
  }

  private static Map<String, Object> roots() {
    JsonObject roots = new JsonObject();
    for (String root : List.of(SarifLocations.PROJECT, SarifLocations.SPECIFICATION)) {
      roots.put(
          root,
          new JsonObject().put("description", SarifMessage.plain(ROOTS.getOrDefault(root, ""))));
    }
    return roots.map();
  }

  /**
   * Single findings as SARIF has them.
   *
   * @param judged whether some finding of the run is suppressed; then SARIF wants a list for each
   */
  record SarifResult(SarifTables rules, SarifLocations locations, boolean judged) {
    /** Hexadecimal digits, enough to be unique in a repository. */
    private static final int DIGITS = 16;

    Map<String, Object> of(Told told) {
      Diagnostic diagnostic = told.diagnostic();
      return new JsonObject()
          .put("ruleId", diagnostic.rule())
          .put("ruleIndex", rules.index(diagnostic.rule()))
          .put("level", SeverityMapping.sarif(diagnostic.severity()))
          .put("message", SarifMessage.foreign(diagnostic.message()))
          .put("locations", List.of(locations.of(diagnostic.place(), told.fingerprint().row())))
          .putUnlessEmpty("relatedLocations", related(diagnostic))
          .put("partialFingerprints", fingerprints(told))
          .putUnlessEmpty("fixes", fixes(diagnostic))
          .put("suppressions", judged ? Optional.of(suppressions(told)) : Optional.empty())
          .map();
    }

    private List<Object> related(Diagnostic diagnostic) {
      List<Object> related = new ArrayList<>();
      for (Related each : diagnostic.related()) {
        related.add(locations.related(each, related.size() + 1));
      }
      return related;
    }

    /** The first identifies an alert at GitHub; the second is specific to seplint. */
    private static JsonObject fingerprints(Told told) {
      String hash = told.fingerprint().sha256();
      return new JsonObject()
          .put("primaryLocationLineHash", hash.substring(0, DIGITS) + ":1")
          .put("seplint/v1", hash);
    }

    private List<Object> fixes(Diagnostic diagnostic) {
      return diagnostic
          .fix()
          .filter(offered -> !offered.regions().isEmpty())
          .map(offered -> List.<Object>of(fix(offered, diagnostic.place().path())))
          .orElse(List.of());
    }

    private Map<String, Object> fix(OfferedFix offered, String path) {
      List<Object> replacements = new ArrayList<>();
      for (int i = 0; i < offered.regions().size(); i++) {
        JsonObject replacement =
            new JsonObject().put("deletedRegion", SarifLocations.region(offered.regions().get(i)));
        String text = offered.fix().edits().get(i).replacement();
        if (!text.isEmpty()) {
          replacement.put("insertedContent", SarifMessage.plain(text));
        }
        replacements.add(replacement.map());
      }
      JsonObject change =
          new JsonObject()
              .put("artifactLocation", locations.file(path))
              .put("replacements", replacements);
      String doubt =
          offered.kind() == Applicability.UNSAFE ? " (unsafe fix: review before applying)" : "";
      return new JsonObject()
          .put("description", SarifMessage.foreign(offered.fix().title() + doubt))
          .put("artifactChanges", List.of(change.map()))
          .map();
    }

    private static List<Object> suppressions(Told told) {
      return told.suppressed().map(each -> List.<Object>of(suppression(each))).orElse(List.of());
    }

    private static Map<String, Object> suppression(SuppressedDiagnostic suppressed) {
      JsonObject suppression =
          new JsonObject()
              .put("kind", suppressed.origin() == Origin.COMMENT ? "inSource" : "external")
              .put("status", "accepted");
      return suppressed.reason().isEmpty()
          ? suppression.map()
          : suppression.put("justification", suppressed.reason()).map();
    }
  }

  /** The SARIF invocation, without times and command line, which differ between runs. */
  record SarifInvocation(CheckReport outcome, SarifTables rules, SarifLocations locations) {

    /** Exit code 1 means findings. */
    private static final int GREATEST_SUCCESS = 1;

    Map<String, Object> json() {
      List<Object> notifications = new ArrayList<>();
      outcome.unreadable().forEach(each -> notifications.add(notification(each)));
      outcome.result().failures().forEach(each -> notifications.add(notification(each)));
      return new JsonObject()
          .put("executionSuccessful", outcome.exitCode() <= GREATEST_SUCCESS)
          .put("exitCode", outcome.exitCode())
          .putUnlessEmpty("toolExecutionNotifications", notifications)
          .map();
    }

    private Map<String, Object> notification(FileReadError unreadable) {
      return notification(unreadable.path(), "cannot be read: " + unreadable.reason()).map();
    }

    private Map<String, Object> notification(InternalError failure) {
      JsonObject notification =
          notification(
              failure.path(), "internal error in " + failure.rule() + ": " + failure.cause());
      int index = rules.index(failure.rule());
      return index < 0
          ? notification.map()
          : notification
              .put("associatedRule", new JsonObject().put("id", failure.rule()).put("index", index))
              .map();
    }

    private JsonObject notification(String path, String message) {
      return new JsonObject()
          .put("level", "error")
          .put("message", SarifMessage.foreign(message))
          .put("locations", List.of(locations.wholeFile(path)));
    }
  }

  /** Messages of SARIF. */
  static final class SarifMessage {
    private SarifMessage() {}

    /** A message of seplint itself. */
    static JsonObject plain(String text) {
      return new JsonObject().put("text", text);
    }

    /**
     * A message with text of a file. Links in it are escaped (SARIF 3.11.6), so that no file can
     * place a link in a report.
     */
    static JsonObject foreign(String text) {
      return plain(text.contains("](") ? text.replace("\\", "\\\\").replace("[", "\\[") : text);
    }
  }
}
