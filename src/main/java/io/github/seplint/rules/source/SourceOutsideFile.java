package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags row sources that conflict with the source of the file. */
final class SourceOutsideFile implements FileRule {
  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<SourceTag> file = context.sepFile().sourceTag();
    if (file.isEmpty()) {
      return;
    }
    Timeline timeline = context.settings().timeline();
    for (Requirement row : context.sepFile().requirements()) {
      row.source()
          .flatMap(tag -> compare(tag, file.get(), timeline, findings))
          .ifPresent(
              finding -> finding.note(file.get().entry().key().span(), "source of the file"));
    }
  }

  private static Optional<Finding> compare(
      SourceTag row, SourceTag file, Timeline timeline, Findings findings) {
    Optional<VersionRange> inner = VersionRange.of(row, timeline);
    Optional<VersionRange> outer = VersionRange.of(file, timeline);
    if (inner.isPresent() && outer.isPresent()) {
      return compare(row, inner.get(), outer.get(), findings);
    }
    Optional<String> ofRow = kind(row, inner);
    Optional<String> ofFile = kind(file, outer);
    if (ofRow.isEmpty() || ofFile.isEmpty() || ofRow.equals(ofFile)) {
      return Optional.empty();
    }
    YamlScalar place = row.extensionId().or(row::introducedIn).orElseThrow();
    String message = "row source is for " + ofRow.get() + ", but the file source is for ";
    return Optional.of(findings.report(place.span(), message + ofFile.get()));
  }

  /** Describes what a sound source is for; empty for any other, which other rules report. */
  private static Optional<String> kind(SourceTag tag, Optional<VersionRange> range) {
    boolean alone = !tag.has("introducedIn") && !tag.has("removedIn");
    return range
        .map(versions -> "specification versions")
        .or(
            () ->
                tag.extensionId().filter(id -> alone).map(id -> "extension `" + id.value() + "`"));
  }

  private static Optional<Finding> compare(
      SourceTag row, VersionRange inner, VersionRange outer, Findings findings) {
    YamlScalar from = row.introducedIn().orElseThrow();
    if (inner.from().compareTo(outer.from()) < 0) {
      String start = "`introducedIn: " + outer.from() + "` of the file";
      return Optional.of(
          findings.report(from.span(), "`" + from.value() + "` is earlier than " + start));
    }
    if (!outer.endsBefore(inner)) {
      return Optional.empty();
    }
    String end = "`removedIn: " + outer.until().orElse("") + "`";
    if (row.removedIn().isEmpty()) {
      return Optional.of(
          findings.report(
              row.entry().key().span(),
              "row source has no `removedIn`, but the file source has " + end));
    }
    YamlScalar until = row.removedIn().get();
    return Optional.of(
        findings.report(
            until.span(), "`" + until.value() + "` is later than " + end + " of the file"));
  }
}
