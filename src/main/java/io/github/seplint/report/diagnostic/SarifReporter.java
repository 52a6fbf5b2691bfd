package io.github.seplint.report.diagnostic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seplint.json.JsonWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic.Origin;
import io.github.seplint.lint.InputFile.FileReadError;
import io.github.seplint.lint.Linter.RuleFailure;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.Severity;
import io.github.seplint.report.WebAddress;
import io.github.seplint.report.diagnostic.CheckReport.ReportedFinding;
import io.github.seplint.text.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes SARIF 2.1.0. Paths are relative to {@code %SRCROOT%}, which the consumer resolves: an
 * absolute path would differ between machines. Columns count code points; ends are exclusive.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReporter implements Reporter {
  @Override
  public void write(CheckReport report, Writer out) throws IOException {
    new Run(report).write(out);
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case OFF -> "none";
    };
  }

  record Message(String text) {
    /**
     * A message with text of a file. Links in it are escaped (SARIF 3.11.6), so that no file can
     * place a link in a report.
     */
    static Message untrusted(String text) {
      return new Message(
          text.contains("](") ? text.replace("\\", "\\\\").replace("[", "\\[") : text);
    }
  }

  private record Tool(Driver driver) {}

  private record Driver(
      String name, String version, String informationUri, List<SarifRule> rules) {}

  private record UriBase(Message description) {}

  private record Artifact(String uri, String uriBaseId) {}

  private record Region(int startLine, int startColumn, int endLine, int endColumn) {
    static Region of(Place.Region region) {
      return new Region(
          region.start().line(),
          region.start().column(),
          region.end().line(),
          region.end().column());
    }
  }

  private record PhysicalLocation(Artifact artifactLocation, Optional<Region> region) {
    static PhysicalLocation of(Artifact artifact, Place place) {
      return new PhysicalLocation(
          artifact, Optional.of(Region.of(new Place.Region(place.start(), place.end()))));
    }
  }

  private record LogicalLocation(String name) {}

  private record Location(
      Optional<Integer> id,
      PhysicalLocation physicalLocation,
      @JsonInclude(Include.NON_EMPTY) List<LogicalLocation> logicalLocations,
      Optional<Message> message) {}

  private record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Message message,
      List<Location> locations,
      @JsonInclude(Include.NON_EMPTY) List<Location> relatedLocations,
      Fingerprints partialFingerprints,
      @JsonInclude(Include.NON_EMPTY) List<SarifFix> fixes,
      Optional<List<Suppression>> suppressions) {}

  /** The first identifies an alert at GitHub; the second is specific to seplint. */
  private record Fingerprints(
      String primaryLocationLineHash, @JsonProperty("seplint/v1") String seplint) {
    /** Hexadecimal digits, enough to be unique in a repository. */
    private static final int DIGITS = 16;

    static Fingerprints of(String hash) {
      return new Fingerprints(hash.substring(0, DIGITS) + ":1", hash);
    }
  }

  private record SarifFix(Message description, List<ArtifactChange> artifactChanges) {}

  private record ArtifactChange(Artifact artifactLocation, List<Replacement> replacements) {}

  private record Replacement(Region deletedRegion, Optional<Message> insertedContent) {
    static Replacement of(OfferedFix offered, int index) {
      String text = offered.fix().edits().get(index).replacement();
      return new Replacement(
          Region.of(offered.regions().get(index)),
          text.isEmpty() ? Optional.empty() : Optional.of(new Message(text)));
    }
  }

  private record Suppression(String kind, String status, Optional<String> justification) {
    static Suppression of(SuppressedDiagnostic suppressed) {
      return new Suppression(
          suppressed.origin() == Origin.COMMENT ? "inSource" : "external",
          "accepted",
          Optional.of(suppressed.reason()).filter(reason -> !reason.isEmpty()));
    }
  }

  /** Without times and command line, which differ between runs. */
  private record Invocation(
      boolean executionSuccessful,
      int exitCode,
      @JsonInclude(Include.NON_EMPTY) List<Notification> toolExecutionNotifications) {}

  private record Notification(
      String level,
      Message message,
      List<Location> locations,
      Optional<AssociatedRule> associatedRule) {}

  private record AssociatedRule(String id, int index) {}

  /** The only run of a report. */
  private static final class Run {
    private static final String SCHEMA =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String PROJECT = "%SRCROOT%";
    private static final String SPECIFICATION = "%SPECROOT%";

    /** Without the colon, which would end a scheme in the first part of a path. */
    private static final String PATH_CHARACTERS = "-._~/!$&'()*+,;=@";

    /** Exit code 1 means findings. */
    private static final int MAX_SUCCESS = 1;

    private final CheckReport report;
    private final List<ReportedFinding> findings;
    private final List<String> ruleIds;

    Run(CheckReport report) {
      this.report = report;
      this.findings = report.allFindings();
      this.ruleIds =
          findings.stream().map(each -> each.diagnostic().rule()).distinct().sorted().toList();
    }

    void write(Writer out) throws IOException {
      try (JsonGenerator json = JsonWriter.stream(out)) {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectField("tool", tool());
        json.writeObjectField("invocations", List.of(invocation()));
        json.writeObjectField("originalUriBaseIds", uriBases());
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeObjectField("newlineSequences", List.of("\r\n", "\n", "\r"));
        json.writeArrayFieldStart("results");
        for (ReportedFinding each : findings) {
          json.writeObject(result(each));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
      }
      out.write('\n');
    }

    private Tool tool() {
      List<SarifRule> rules = SarifRule.of(ruleIds, report.tool());
      return new Tool(
          new Driver("seplint", report.tool().version(), "https://seplint.github.io/", rules));
    }

    private static Map<String, UriBase> uriBases() {
      Map<String, UriBase> bases = new LinkedHashMap<>();
      bases.put(
          PROJECT, new UriBase(new Message("The directory that project paths are relative to.")));
      bases.put(
          SPECIFICATION,
          new UriBase(new Message("The specification that rows are compared with.")));
      return bases;
    }

    private Invocation invocation() {
      List<Notification> notifications = new ArrayList<>();
      for (FileReadError each : report.unreadable()) {
        String message = "cannot be read: " + each.reason();
        notifications.add(notification(each.path(), message, Optional.empty()));
      }
      for (RuleFailure each : report.result().failures()) {
        String message = "internal error in " + each.rule() + ": " + each.cause();
        Optional<AssociatedRule> rule =
            Optional.of(new AssociatedRule(each.rule(), ruleIds.indexOf(each.rule())))
                .filter(associated -> associated.index >= 0);
        notifications.add(notification(each.path(), message, rule));
      }
      return new Invocation(report.exitCode() <= MAX_SUCCESS, report.exitCode(), notifications);
    }

    private Notification notification(
        String path, String message, Optional<AssociatedRule> associatedRule) {
      PhysicalLocation file = new PhysicalLocation(file(path), Optional.empty());
      Location location = new Location(Optional.empty(), file, List.of(), Optional.empty());
      return new Notification(
          "error", Message.untrusted(message), List.of(location), associatedRule);
    }

    /** If any finding is suppressed, SARIF requires a list of suppressions for each. */
    private Result result(ReportedFinding finding) {
      Diagnostic diagnostic = finding.diagnostic();
      boolean anySuppressed = !report.result().suppressed().isEmpty();
      return new Result(
          diagnostic.rule(),
          ruleIds.indexOf(diagnostic.rule()),
          level(diagnostic.severity()),
          Message.untrusted(diagnostic.message()),
          List.of(location(diagnostic.place(), finding.fingerprint().row())),
          IntStream.range(0, diagnostic.related().size())
              .mapToObj(i -> related(diagnostic.related().get(i), i + 1))
              .toList(),
          Fingerprints.of(finding.fingerprint().sha256()),
          diagnostic.fix().filter(each -> !each.regions().isEmpty()).stream()
              .map(each -> fix(each, diagnostic.place().path()))
              .toList(),
          Optional.of(finding.suppressed().stream().map(Suppression::of).toList())
              .filter(suppressions -> anySuppressed));
    }

    private Location location(Place place, String row) {
      return new Location(
          Optional.empty(),
          PhysicalLocation.of(file(place.path()), place),
          List.of(new LogicalLocation(row)),
          Optional.empty());
    }

    /** A file outside of the project is a page of the specification. */
    private Location related(Related related, int id) {
      Place place = related.place();
      Artifact artifact =
          report.paths().inProject().test(place.path())
              ? file(place.path())
              : artifact(place.path(), SPECIFICATION);
      return new Location(
          Optional.of(id),
          PhysicalLocation.of(artifact, place),
          List.of(),
          Optional.of(related.message())
              .filter(message -> !message.isEmpty())
              .map(Message::untrusted));
    }

    private SarifFix fix(OfferedFix offered, String path) {
      String warning =
          offered.kind() == Applicability.UNSAFE ? " (unsafe fix: review before applying)" : "";
      List<Replacement> replacements =
          IntStream.range(0, offered.regions().size())
              .mapToObj(i -> Replacement.of(offered, i))
              .toList();
      return new SarifFix(
          Message.untrusted(offered.fix().title() + warning),
          List.of(new ArtifactChange(file(path), replacements)));
    }

    private Artifact file(String path) {
      return artifact(report.paths().fromRoot().apply(path), PROJECT);
    }

    private static Artifact artifact(String path, String base) {
      return new Artifact(WebAddress.encoded(path, PATH_CHARACTERS), base);
    }
  }
}
