package io.github.seplint.report.diagnostic;

import io.github.seplint.json.JsonObject;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic.Origin;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.WebAddress;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import io.github.seplint.report.rules.RulePagePrinter;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Region;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Writes SARIF 2.1.0. Paths are relative to {@code %SRCROOT%}, which the consumer resolves: an
 * absolute path would differ between machines. Columns count code points; ends are exclusive.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReporter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String PROJECT = "%SRCROOT%";
  private static final String SPECIFICATION = "%SPECROOT%";

  /** Without the colon, which would end a scheme in the first part of a path. */
  private static final String PATH_CHARACTERS = "-._~/!$&'()*+,;=@";

  /** Exit code 1 means findings. */
  private static final int MAX_SUCCESS = 1;

  /** Hexadecimal digits of a fingerprint, enough to be unique in a repository. */
  private static final int DIGITS = 16;

  private final CheckReport report;
  private final List<ReportedFinding> findings;
  private final List<String> ruleIds;

  private SarifReporter(CheckReport report) {
    this.report = report;
    this.findings = report.allFindings();
    this.ruleIds =
        findings.stream().map(each -> each.diagnostic().rule()).distinct().sorted().toList();
  }

  static void write(CheckReport report, Writer out) throws IOException {
    JsonWriter.write(
        out,
        new JsonObject()
            .put("$schema", SCHEMA)
            .put("version", "2.1.0")
            .put("runs", List.of(new SarifReporter(report).run())));
  }

  private JsonObject run() {
    return new JsonObject()
        .put("tool", tool())
        .put("invocations", List.of(invocation()))
        .put("originalUriBaseIds", uriBases())
        .put("columnKind", "unicodeCodePoints")
        .put("newlineSequences", List.of("\r\n", "\n", "\r"))
        .put("results", findings, this::result);
  }

  private JsonObject tool() {
    List<RuleInfo> rules =
        report.tool().rules().stream()
            .filter(rule -> ruleIds.contains(rule.id()))
            .sorted(Comparator.comparing(RuleInfo::id))
            .toList();
    JsonObject driver =
        new JsonObject()
            .put("name", "seplint")
            .put("version", report.tool().version())
            .put("informationUri", "https://seplint.github.io/")
            .put("rules", rules, this::rule);
    return new JsonObject().put("driver", driver);
  }

  private JsonObject rule(RuleInfo rule) {
    String page = RulePagePrinter.body(report.tool().page().apply(rule.id())).strip() + "\n";
    String reasons = reasons(Parser.builder().build().parse(page));
    JsonObject configuration = new JsonObject().put("enabled", rule.severity() != Severity.OFF);
    JsonObject properties = new JsonObject();
    if (rule.fix() != Applicability.NONE) {
      properties.put("tags", List.of(rule.fix().word() + "-fix"));
    }
    return new JsonObject()
        .put("id", rule.id())
        .put("shortDescription", message(rule.summary()))
        .put("fullDescription", message(reasons))
        .put("helpUri", RuleInfo.url(rule.id()))
        .put("help", message(help(rule, reasons)).put("markdown", page))
        .put("defaultConfiguration", configuration.put("level", level(rule.severity())))
        .put("properties", properties.put("since", rule.since()));
  }

  private static String help(RuleInfo rule, String reasons) {
    String text = rule.summary() + "\n\n" + reasons;
    return rule.help().isEmpty() ? text : text + "\n\nHow to fix: " + rule.help();
  }

  /** Returns the paragraphs under the first heading, which give the reasons. */
  private static String reasons(Node document) {
    TextContentRenderer renderer =
        TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();
    List<String> reasons = new ArrayList<>();
    int headings = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      headings += node instanceof Heading ? 1 : 0;
      if (headings == 1 && node instanceof Paragraph) {
        reasons.add(renderer.render(node).strip());
      }
    }
    return String.join("\n\n", reasons);
  }

  private static JsonObject uriBases() {
    String project = "The directory that project paths are relative to.";
    String specification = "The specification that rows are compared with.";
    return new JsonObject()
        .put(PROJECT, new JsonObject().put("description", message(project)))
        .put(SPECIFICATION, new JsonObject().put("description", message(specification)));
  }

  /** Without times and command line, which differ between runs. */
  private JsonObject invocation() {
    List<JsonObject> notifications = new ArrayList<>();
    for (FileReadError each : report.unreadable()) {
      notifications.add(notification(each.path(), "cannot be read: " + each.reason()));
    }
    for (RuleFailure each : report.result().failures()) {
      String message = "internal error in " + each.rule() + ": " + each.cause();
      int index = ruleIds.indexOf(each.rule());
      JsonObject rule = new JsonObject().put("id", each.rule()).put("index", index);
      notifications.add(
          notification(each.path(), message)
              .put("associatedRule", Optional.of(rule).filter(known -> index >= 0)));
    }
    return new JsonObject()
        .put("executionSuccessful", report.exitCode() <= MAX_SUCCESS)
        .put("exitCode", report.exitCode())
        .putUnlessEmpty("toolExecutionNotifications", notifications, each -> each);
  }

  private JsonObject notification(String path, String message) {
    JsonObject file = new JsonObject().put("artifactLocation", file(path));
    return new JsonObject()
        .put("level", "error")
        .put("message", untrusted(message))
        .put("locations", List.of(new JsonObject().put("physicalLocation", file)));
  }

  /** If any finding is suppressed, SARIF requires a list of suppressions for each. */
  private JsonObject result(ReportedFinding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    String hash = finding.fingerprint().sha256();
    // The first identifies an alert at GitHub; the second is specific to seplint.
    JsonObject fingerprints =
        new JsonObject()
            .put("primaryLocationLineHash", hash.substring(0, DIGITS) + ":1")
            .put("seplint/v1", hash);
    List<JsonObject> suppressions =
        finding.suppressed().stream().map(SarifReporter::suppression).toList();
    List<OfferedFix> fixes =
        diagnostic.fix().stream().filter(each -> !each.regions().isEmpty()).toList();
    return new JsonObject()
        .put("ruleId", diagnostic.rule())
        .put("ruleIndex", ruleIds.indexOf(diagnostic.rule()))
        .put("level", level(diagnostic.severity()))
        .put("message", untrusted(diagnostic.message()))
        .put("locations", List.of(location(diagnostic.place(), finding.fingerprint().row())))
        .putUnlessEmpty(
            "relatedLocations",
            IntStream.range(0, diagnostic.related().size()).boxed().toList(),
            i -> related(diagnostic.related().get(i), i + 1))
        .put("partialFingerprints", fingerprints)
        .putUnlessEmpty("fixes", fixes, each -> fix(each, diagnostic.place().path()))
        .put(
            "suppressions",
            Optional.of(suppressions).filter(any -> !report.result().suppressed().isEmpty()));
  }

  private JsonObject location(Place place, String row) {
    return new JsonObject()
        .put("physicalLocation", physical(file(place.path()), place))
        .put("logicalLocations", List.of(new JsonObject().put("name", row)));
  }

  /** A file outside of the project is a page of the specification. */
  private JsonObject related(Related related, int id) {
    Place place = related.place();
    JsonObject artifact =
        report.paths().inProject().test(place.path())
            ? file(place.path())
            : artifact(place.path(), SPECIFICATION);
    Optional<String> message = Optional.of(related.message()).filter(text -> !text.isEmpty());
    return new JsonObject()
        .put("id", id)
        .put("physicalLocation", physical(artifact, place))
        .put("message", message.map(SarifReporter::untrusted));
  }

  private static JsonObject physical(JsonObject artifact, Place place) {
    return new JsonObject()
        .put("artifactLocation", artifact)
        .put("region", region(new Region(place.start(), place.end())));
  }

  private JsonObject fix(OfferedFix offered, String path) {
    String warning =
        offered.kind() == Applicability.UNSAFE ? " (unsafe fix: review before applying)" : "";
    JsonObject change =
        new JsonObject()
            .put("artifactLocation", file(path))
            .put(
                "replacements",
                IntStream.range(0, offered.regions().size()).boxed().toList(),
                i -> replacement(offered, i));
    return new JsonObject()
        .put("description", untrusted(offered.fix().title() + warning))
        .put("artifactChanges", List.of(change));
  }

  private static JsonObject replacement(OfferedFix offered, int index) {
    String text = offered.fix().edits().get(index).replacement();
    return new JsonObject()
        .put("deletedRegion", region(offered.regions().get(index)))
        .put("insertedContent", text.isEmpty() ? Optional.empty() : message(text));
  }

  private static JsonObject suppression(SuppressedDiagnostic suppressed) {
    Optional<String> reason = Optional.of(suppressed.reason()).filter(text -> !text.isEmpty());
    return new JsonObject()
        .put("kind", suppressed.origin() == Origin.COMMENT ? "inSource" : "external")
        .put("status", "accepted")
        .put("justification", reason);
  }

  private JsonObject file(String path) {
    return artifact(report.paths().fromRoot().apply(path), PROJECT);
  }

  private static JsonObject artifact(String path, String base) {
    String uri = WebAddress.encoded(path, PATH_CHARACTERS);
    return new JsonObject().put("uri", uri).put("uriBaseId", base);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case OFF -> "none";
    };
  }

  private static JsonObject message(String text) {
    return new JsonObject().put("text", text);
  }

  /**
   * A message with text of a file. Links in it are escaped (SARIF 3.11.6), so that no file can
   * place a link in a report.
   */
  private static JsonObject untrusted(String text) {
    return message(text.contains("](") ? text.replace("\\", "\\\\").replace("[", "\\[") : text);
  }

  private static JsonObject region(Region region) {
    return new JsonObject()
        .put("startLine", region.start().line())
        .put("startColumn", region.start().column())
        .put("endLine", region.end().line())
        .put("endColumn", region.end().column());
  }
}
