package io.github.seplint.rules.url;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.rules.support.QuotedPart;
import io.github.seplint.rules.support.UrlParts;
import io.github.seplint.spec.lock.SpecReference.FileQuotes;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;

/** Flags links to hosts and repositories that do not publish the specification. */
final class UrlHost implements FileRule {
  private static final List<String> REPOSITORY_HOSTS =
      List.of("github.com", "www.github.com", "raw.githubusercontent.com");

  @Override
  public void check(RuleContext context, Findings findings) {
    List<String> hosts = context.rule().texts("hosts");
    List<String> repositories = context.rule().texts("repositories");
    for (YamlScalar url : context.sepFile().urls()) {
      String host = UrlParts.host(url.value());
      if (!host.isEmpty()
          && hosts.stream().noneMatch(each -> isWithin(host, each))
          && !isInRepository(url.value(), repositories)
          && !isReportedByOtherRule(url)
          && !isMapped(context, url.value())) {
        int at = url.value().indexOf(host);
        findings.report(
            url.spanOf(at, at + host.length()),
            "URL host `" + host + "` is not a host of the specification");
      }
    }
  }

  /** Returns whether a host is another one or a subdomain of it. */
  private static boolean isWithin(String host, String other) {
    String end = "." + other;
    int from = host.length() - end.length();
    return host.equalsIgnoreCase(other)
        || (from > 0 && host.regionMatches(true, from, end, 0, end.length()));
  }

  private static boolean isInRepository(String url, List<String> repositories) {
    if (!UrlParts.hasHost(url, REPOSITORY_HOSTS)) {
      return false;
    }
    int owner = url.indexOf('/', url.indexOf("://") + 3) + 1;
    int slash = owner == 0 ? url.length() : UrlParts.segmentEnd(url, owner);
    if (!url.startsWith("/", slash)) {
      return false;
    }
    String name = url.substring(owner, UrlParts.segmentEnd(url, slash + 1));
    return repositories.stream().anyMatch(pattern -> isNamed(name, pattern));
  }

  /** Matches a name; a final star matches any end. GitHub ignores case. */
  private static boolean isNamed(String name, String pattern) {
    return pattern.endsWith("*")
        ? name.regionMatches(true, 0, pattern, 0, pattern.length() - 1)
        : name.equalsIgnoreCase(pattern);
  }

  /**
   * Returns whether a source of the specification provides the pages of the URL, or
   * quote-unverified reports that none does.
   */
  private static boolean isMapped(RuleContext context, String url) {
    boolean isPage =
        context
            .quotes()
            .flatMap(FileQuotes::spec)
            .filter(spec -> spec.link(url).how() != ResolvedLink.How.FOREIGN)
            .isPresent();
    return isPage
        || QuotedPart.rows(context).stream()
            .anyMatch(row -> row.unverified().isPresent() && row.url().value().equals(url));
  }

  /** Rules for a part of the URL are more precise. */
  private static boolean isReportedByOtherRule(YamlScalar url) {
    return UrlPlaceholder.placeholder(url).isPresent()
        || UrlPullRequest.pullRequest(url).isPresent()
        || UrlMutableRef.mutableRef(url).isPresent();
  }
}
