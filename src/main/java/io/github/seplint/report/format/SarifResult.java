package io.github.seplint.report.format;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.FixKind;
import io.github.seplint.lint.Suppressed;
import io.github.seplint.lint.Suppressed.Origin;
import io.github.seplint.report.format.CheckOutcome.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Single findings as SARIF has them.
 *
 * @param judged whether some finding of the run is suppressed; then SARIF wants a list for each
 */
record SarifResult(SarifRules rules, SarifLocations locations, boolean judged) {
  /** Hexadecimal digits, enough to be unique in a repository. */
  private static final int DIGITS = 16;

  Map<String, Object> of(Told told) {
    Diagnostic diagnostic = told.diagnostic();
    return new JsonMembers()
        .put("ruleId", diagnostic.rule())
        .put("ruleIndex", rules.index(diagnostic.rule()))
        .put("level", Levels.sarif(diagnostic.severity()))
        .put("message", SarifText.foreign(diagnostic.message()))
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
  private static JsonMembers fingerprints(Told told) {
    String hash = told.fingerprint().sha256();
    return new JsonMembers()
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
      JsonMembers replacement =
          new JsonMembers().put("deletedRegion", SarifLocations.region(offered.regions().get(i)));
      String text = offered.fix().edits().get(i).replacement();
      if (!text.isEmpty()) {
        replacement.put("insertedContent", SarifText.plain(text));
      }
      replacements.add(replacement.map());
    }
    JsonMembers change =
        new JsonMembers()
            .put("artifactLocation", locations.file(path))
            .put("replacements", replacements);
    String doubt = offered.kind() == FixKind.UNSAFE ? " (unsafe fix: review before applying)" : "";
    return new JsonMembers()
        .put("description", SarifText.foreign(offered.fix().title() + doubt))
        .put("artifactChanges", List.of(change.map()))
        .map();
  }

  private static List<Object> suppressions(Told told) {
    return told.suppressed().map(each -> List.<Object>of(suppression(each))).orElse(List.of());
  }

  private static Map<String, Object> suppression(Suppressed suppressed) {
    JsonMembers suppression =
        new JsonMembers()
            .put("kind", suppressed.origin() == Origin.COMMENT ? "inSource" : "external")
            .put("status", "accepted");
    return suppressed.reason().isEmpty()
        ? suppression.map()
        : suppression.put("justification", suppressed.reason()).map();
  }
}
