package io.github.seplint.rules;

import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Detects links to a page of a protocol extension. */
final class ExtensionPage {
  private static final List<String> CODE_HOSTS = List.of("github.com", "raw.githubusercontent.com");

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
