package io.github.seplint.rules.source;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.rules.support.UrlParts.UrlVersion;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Flags links to a page of another version or extension than the source. */
final class SourceUrlMismatch implements FileRule {
  private static final List<String> CODE_HOSTS = List.of("github.com", "raw.githubusercontent.com");

  @Override
  public void check(RuleContext context, Findings findings) {
    SepFile file = context.sepFile();
    if (file.sourceTags().isEmpty()) {
      return;
    }
    Timeline timeline = context.settings().timeline();
    Optional<Mismatch> ofFile = mismatch(file.specUrl(), file.sourceTag(), timeline);
    ofFile.ifPresent(each -> each.reportLink(findings));
    for (Requirement row : file.requirements()) {
      if (row.url().isPresent()) {
        mismatch(row.url(), row.source().or(file::sourceTag), timeline)
            .ifPresent(each -> each.reportLink(findings));
      } else if (ofFile.isEmpty()) {
        // A row that inherits the link of the file is reported at its source.
        mismatch(file.specUrl(), row.source(), timeline)
            .ifPresent(
                each ->
                    findings
                        .report(each.source, each.message)
                        .note(each.link, "`spec_url` of the file"));
      }
    }
  }

  private record Mismatch(Span link, Span source, String message) {
    void reportLink(Findings findings) {
      findings.report(link, message).note(source, "the source");
    }
  }

  private static Optional<Mismatch> mismatch(
      Optional<YamlScalar> url, Optional<SourceTag> source, Timeline timeline) {
    if (url.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    SourceTag tag = source.get();
    Span place = tag.entry().key().span();
    Optional<UrlVersion> version = UrlVersion.of(url.get());
    if (version.isPresent()) {
      Optional<String> message =
          tag.has("introducedIn")
              ? outside(version.get(), tag, timeline)
              : ofExtension(version.get(), tag);
      return message.map(each -> new Mismatch(version.get().span(), place, each));
    }
    String message = "URL points to an extension, but the source is a specification version";
    return extensionPage(url.get())
        .filter(page -> tag.has("introducedIn") && !tag.has("extensionId"))
        .map(page -> new Mismatch(page, place, message));
  }

  private static Optional<String> outside(UrlVersion version, SourceTag tag, Timeline timeline) {
    String date = timeline.dateOf(version.name());
    String link = "URL points to version `" + version.name() + "`, but the source was ";
    return VersionRange.of(tag, timeline)
        .filter(range -> !range.contains(date))
        .map(
            range ->
                date.compareTo(range.from()) < 0
                    ? link + "introduced in `" + range.from() + "`"
                    : link + "removed in `" + range.until().orElse("") + "`");
  }

  private static Optional<String> ofExtension(UrlVersion version, SourceTag tag) {
    String link = "URL points to version `" + version.name() + "`, but the source is extension `";
    return tag.extensionId().filter(id -> !tag.has("removedIn")).map(id -> link + id.value() + "`");
  }

  /** Returns the path segment {@code extensions}, or a repository {@code ext-...}. */
  private static Optional<Span> extensionPage(YamlScalar url) {
    String link = url.value();
    String host = UrlParts.host(link);
    int path = link.indexOf(host) + host.length() + 1;
    if (host.isEmpty() || path > link.length()) {
      return Optional.empty();
    }
    if (CODE_HOSTS.contains(host)) {
      int repository = link.indexOf('/', path) + 1;
      return repository > 0 && link.startsWith("ext-", repository)
          ? Optional.of(url.spanOf(repository, UrlParts.segmentEnd(link, repository)))
          : Optional.empty();
    }
    int end = UrlParts.segmentEnd(link, path);
    return link.substring(path, end).equals("extensions")
        ? Optional.of(url.spanOf(path, end))
        : Optional.empty();
  }
}
