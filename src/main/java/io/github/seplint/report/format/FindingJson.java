package io.github.seplint.report.format;

import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Severity;
import io.github.seplint.lint.Suppressed;
import io.github.seplint.lint.Unreadable;
import io.github.seplint.report.RulePages;
import io.github.seplint.report.format.CheckOutcome.Told;
import io.github.seplint.source.Position;
import io.github.seplint.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Findings as {@code schemas/check.schema.json} has them. */
final class FindingJson {
  private final Predicate<String> inProject;

  FindingJson(CheckOutcome outcome) {
    this.inProject = outcome.paths().inProject();
  }

  /** The counts of a report. */
  static JsonMembers summary(CheckOutcome outcome) {
    JsonMembers summary = new JsonMembers().put("files", outcome.result().files());
    for (Severity each : Levels.ALL) {
      summary.put(each.word(), outcome.count(each));
    }
    return summary
        .put("suppressed", outcome.result().suppressed().size())
        .put("fixed", outcome.fixed())
        .put("unreadable", outcome.unreadable().size())
        .put("internalErrors", outcome.result().failures().size())
        .put("exitCode", outcome.exitCode());
  }

  static JsonMembers unreadable(Unreadable each) {
    return new JsonMembers().put("path", each.path()).put("reason", each.reason());
  }

  JsonMembers of(Told told) {
    Diagnostic diagnostic = told.diagnostic();
    JsonMembers finding =
        new JsonMembers()
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
    JsonMembers members =
        new JsonMembers()
            .put("message", related.message())
            .put("path", related.place().path())
            .put("specification", !inProject.test(related.place().path()));
    region(members, new Region(related.place().start(), related.place().end()));
    return members.map();
  }

  private static Map<String, Object> suppressed(Suppressed suppressed) {
    return new JsonMembers()
        .put("by", suppressed.origin().name().toLowerCase(Locale.ROOT))
        .put("reason", suppressed.reason())
        .map();
  }

  private static Map<String, Object> fix(OfferedFix offered) {
    List<Object> edits = new ArrayList<>();
    for (int i = 0; i < offered.regions().size(); i++) {
      JsonMembers edit = new JsonMembers();
      region(edit, offered.regions().get(i));
      edits.add(edit.put("text", offered.fix().edits().get(i).replacement()).map());
    }
    return new JsonMembers()
        .put("kind", offered.kind().word())
        .put("title", offered.fix().title())
        .put("edits", edits)
        .map();
  }

  private static void region(JsonMembers members, Region region) {
    members.put("start", position(region.start())).put("end", position(region.end()));
  }

  private static JsonMembers position(Position position) {
    return new JsonMembers().put("line", position.line()).put("column", position.column());
  }
}
