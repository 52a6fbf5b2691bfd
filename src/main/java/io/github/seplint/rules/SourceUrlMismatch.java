package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Row;
import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.source.Span;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.VersionRange;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags links to a page of another version or extension than the source. */
final class SourceUrlMismatch implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    SepFile file = subject.file();
    if (file.sourceTags().isEmpty()) {
      return;
    }
    Timeline timeline = subject.settings().timeline();
    Optional<Finding> ofFile =
        file.specUrl().flatMap(url -> mismatch(url, file.sourceTag(), timeline));
    ofFile.ifPresent(findings);
    for (Requirement requirement : file.requirements()) {
      Row row = requirement.row();
      if (row.url().isPresent()) {
        Optional<SourceTag> tag = row.source().or(file::sourceTag);
        mismatch(row.url().get(), tag, timeline).ifPresent(findings);
      } else if (ofFile.isEmpty()) {
        file.specUrl()
            .flatMap(url -> mismatch(url, row.source(), timeline))
            .map(SourceUrlMismatch::turned)
            .ifPresent(findings);
      }
    }
  }

  /** Reports at the source, for a row that inherits the link of the file. */
  private static Finding turned(Finding finding) {
    return Finding.at(finding.notes().get(0).span(), finding.message())
        .note(finding.span(), "`spec_url` of the file");
  }

  private static Optional<Finding> mismatch(
      YamlScalar url, Optional<SourceTag> source, Timeline timeline) {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    SourceTag tag = source.get();
    Optional<UrlVersion> version = UrlVersion.of(url);
    if (version.isPresent()) {
      return tag.has("introducedIn")
          ? outside(version.get(), tag, timeline)
          : ofExtension(version.get(), tag);
    }
    return ExtensionPage.in(url)
        .filter(page -> tag.has("introducedIn") && !tag.has("extensionId"))
        .map(
            page ->
                finding(
                    page,
                    "URL points to an extension, but the source is a specification version",
                    tag));
  }

  private static Optional<Finding> outside(UrlVersion version, SourceTag tag, Timeline timeline) {
    return VersionRange.of(tag, timeline)
        .filter(range -> !range.contains(timeline.dateOf(version.name())))
        .map(range -> finding(version.span(), outside(version, range, timeline), tag));
  }

  private static String outside(UrlVersion version, VersionRange range, Timeline timeline) {
    boolean early = timeline.dateOf(version.name()).compareTo(range.from()) < 0;
    String link = "URL points to version `" + version.name() + "`, but the source was ";
    return early
        ? link + "introduced in `" + range.from() + "`"
        : link + "removed in `" + range.until().orElse("") + "`";
  }

  private static Optional<Finding> ofExtension(UrlVersion version, SourceTag tag) {
    return tag.extensionId()
        .filter(id -> !tag.has("removedIn"))
        .map(
            id ->
                finding(
                    version.span(),
                    "URL points to version `"
                        + version.name()
                        + "`, but the source is extension `"
                        + id.value()
                        + "`",
                    tag));
  }

  private static Finding finding(Span link, String message, SourceTag tag) {
    return Finding.at(link, message).note(tag.entry().key().span(), "the source");
  }
}
