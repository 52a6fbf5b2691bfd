package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags row sources that conflict with the source of the file. */
final class SourceOutsideFile implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
    Optional<SourceTag> file = subject.file().sourceTag();
    if (file.isEmpty()) {
      return;
    }
    Timeline timeline = subject.settings().timeline();
    for (Requirement requirement : subject.file().requirements()) {
      Optional<SourceTag> row = requirement.row().source();
      row.flatMap(tag -> compare(tag, file.get(), timeline))
          .map(finding -> finding.note(file.get().entry().key().span(), "source of the file"))
          .ifPresent(findings);
    }
  }

  private static Optional<Finding> compare(SourceTag row, SourceTag file, Timeline timeline) {
    Optional<VersionRange> outer = VersionRange.of(file, timeline);
    Optional<VersionRange> inner = VersionRange.of(row, timeline);
    if (outer.isPresent() && inner.isPresent()) {
      return compare(row, inner.get(), outer.get());
    }
    return compareKinds(row, inner.isPresent(), file, outer.isPresent());
  }

  private static Optional<Finding> compareKinds(
      SourceTag row, boolean rowDated, SourceTag file, boolean fileDated) {
    Optional<YamlScalar> mine = extension(row);
    Optional<YamlScalar> theirs = extension(file);
    if (mine.isPresent() && theirs.isPresent()) {
      return mine.filter(id -> !id.value().equals(theirs.get().value()))
          .map(
              id ->
                  kinds(
                      id,
                      "for extension `" + id.value() + "`",
                      "for extension `" + theirs.get().value() + "`"));
    }
    if (mine.isPresent() && fileDated) {
      return mine.map(
          id -> kinds(id, "for extension `" + id.value() + "`", "for specification versions"));
    }
    return theirs
        .filter(id -> rowDated)
        .map(
            id ->
                kinds(
                    row.introducedIn().orElseThrow(),
                    "for specification versions",
                    "for extension `" + id.value() + "`"));
  }

  private static Finding kinds(YamlScalar where, String row, String file) {
    return Finding.at(where.span(), "row source is " + row + ", but the file source is " + file);
  }

  private static Optional<Finding> compare(SourceTag row, VersionRange inner, VersionRange outer) {
    YamlScalar from = row.introducedIn().orElseThrow();
    if (inner.from().compareTo(outer.from()) < 0) {
      return outside(
          from.span(),
          "`"
              + from.value()
              + "` is earlier than `introducedIn: "
              + outer.from()
              + "` of the file");
    }
    String end = "`removedIn: " + outer.until().orElse("") + "`";
    if (!outer.endsBefore(inner)) {
      return Optional.empty();
    }
    return row.removedIn()
        .map(
            until ->
                outside(
                    until.span(), "`" + until.value() + "` is later than " + end + " of the file"))
        .orElseGet(
            () ->
                outside(
                    row.entry().key().span(),
                    "row source has no `removedIn`, but the file source has " + end));
  }

  private static Optional<Finding> outside(Span span, String message) {
    return Optional.of(Finding.at(span, message));
  }

  private static Optional<YamlScalar> extension(SourceTag tag) {
    boolean alone = !tag.has("introducedIn") && !tag.has("removedIn");
    return alone ? tag.extensionId() : Optional.empty();
  }
}
