package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

/** Flags row sources that conflict with the source of the file. */
final class SourceOutsideFile implements FileRule {
  private static final String VERSIONS = "specification versions";

  @Override
  public void check(RuleContext context, Findings findings) {
    Optional<SourceTag> file = context.sepFile().sourceTag();
    if (file.isEmpty()) {
      return;
    }
    Timeline timeline = context.settings().timeline();
    Span ofFile = file.get().entry().key().span();
    for (Requirement row : context.sepFile().requirements()) {
      row.source()
          .flatMap(tag -> compare(tag, file.get(), timeline))
          .ifPresent(
              conflict ->
                  findings
                      .report(conflict.span, conflict.message)
                      .note(ofFile, "source of the file"));
    }
  }

  private record Conflict(Span span, String message) {}

  private static Optional<Conflict> compare(SourceTag row, SourceTag file, Timeline timeline) {
    Optional<VersionRange> outer = VersionRange.of(file, timeline);
    Optional<VersionRange> inner = VersionRange.of(row, timeline);
    if (outer.isPresent() && inner.isPresent()) {
      return compare(row, inner.get(), outer.get());
    }
    Optional<YamlScalar> ofRow = extension(row);
    Optional<YamlScalar> ofFile = extension(file);
    if (ofRow.isPresent() && ofFile.isPresent()) {
      boolean same = ofRow.get().value().equals(ofFile.get().value());
      return same ? Optional.empty() : kinds(ofRow.get(), named(ofRow), named(ofFile));
    }
    if (ofRow.isPresent() && outer.isPresent()) {
      return kinds(ofRow.get(), named(ofRow), VERSIONS);
    }
    return ofFile.isPresent() && inner.isPresent()
        ? kinds(row.introducedIn().orElseThrow(), VERSIONS, named(ofFile))
        : Optional.empty();
  }

  private static Optional<YamlScalar> extension(SourceTag tag) {
    boolean alone = !tag.has("introducedIn") && !tag.has("removedIn");
    return alone ? tag.extensionId() : Optional.empty();
  }

  private static String named(Optional<YamlScalar> extension) {
    return "extension `" + extension.orElseThrow().value() + "`";
  }

  private static Optional<Conflict> kinds(YamlScalar place, String row, String file) {
    String message = "row source is for " + row + ", but the file source is for " + file;
    return Optional.of(new Conflict(place.span(), message));
  }

  private static Optional<Conflict> compare(SourceTag row, VersionRange inner, VersionRange outer) {
    YamlScalar from = row.introducedIn().orElseThrow();
    if (inner.from().compareTo(outer.from()) < 0) {
      String start = "`introducedIn: " + outer.from() + "`";
      String message = "`" + from.value() + "` is earlier than " + start + " of the file";
      return Optional.of(new Conflict(from.span(), message));
    }
    if (!outer.endsBefore(inner)) {
      return Optional.empty();
    }
    String end = "`removedIn: " + outer.until().orElse("") + "`";
    if (row.removedIn().isPresent()) {
      YamlScalar until = row.removedIn().get();
      String message = "`" + until.value() + "` is later than " + end + " of the file";
      return Optional.of(new Conflict(until.span(), message));
    }
    String message = "row source has no `removedIn`, but the file source has " + end;
    return Optional.of(new Conflict(row.entry().key().span(), message));
  }
}
