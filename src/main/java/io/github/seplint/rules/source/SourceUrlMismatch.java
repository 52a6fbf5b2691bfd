package io.github.seplint.rules.source;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.rules.support.FileUrls;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.Requirement.Row;
import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.suite.Timeline;
import io.github.seplint.suite.Timeline.VersionRange;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Flags links to a page of another version or extension than the source. */
final class SourceUrlMismatch implements FileRule {

  @Override
  public void check(RuleContext subject, Consumer<Finding> findings) {
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

  /** Detects links to a page of a protocol extension. */
  static final class ExtensionPage {
    private static final List<String> CODE_HOSTS =
        List.of("github.com", "raw.githubusercontent.com");

    private ExtensionPage() {}

    /**
     * Returns the path segment of an extension: {@code /extensions/...}, or a repository {@code
     * ext-...}.
     */
    static Optional<Span> in(YamlScalar url) {
      String link = url.value();
      String host = FileUrls.host(link);
      int path = link.indexOf(host) + host.length() + 1;
      if (host.isEmpty() || path > link.length()) {
        return Optional.empty();
      }
      if (CODE_HOSTS.contains(host)) {
        int repository = link.indexOf('/', path) + 1;
        return repository > 0 && link.startsWith("ext-", repository)
            ? Optional.of(url.spanOf(repository, segmentEnd(link, repository)))
            : Optional.empty();
      }
      int end = segmentEnd(link, path);
      return link.substring(path, end).equals("extensions")
          ? Optional.of(url.spanOf(path, end))
          : Optional.empty();
    }

    private static int segmentEnd(String link, int start) {
      int end = start;
      while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) {
        end++;
      }
      return end;
    }
  }

  /**
   * The specification version in a URL.
   *
   * @param name {@code draft} or a date
   * @param span of the name in the file
   */
  record UrlVersion(String name, Span span) {
    private static final String SPECIFICATION = "/specification/";

    static Optional<UrlVersion> of(YamlScalar url) {
      int at = url.value().indexOf(SPECIFICATION);
      if (at < 0) {
        return Optional.empty();
      }
      int start = at + SPECIFICATION.length();
      int end = start;
      while (end < url.value().length() && "/?#".indexOf(url.value().charAt(end)) < 0) {
        end++;
      }
      String name = url.value().substring(start, end);
      boolean known =
          name.equals("draft") || (!name.isEmpty() && Character.isDigit(name.charAt(0)));
      return known ? Optional.of(new UrlVersion(name, url.spanOf(start, end))) : Optional.empty();
    }
  }
}
