package io.github.seplint.rules;

import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.Optional;

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
    boolean known = name.equals("draft") || (!name.isEmpty() && Character.isDigit(name.charAt(0)));
    return known ? Optional.of(new UrlVersion(name, url.spanOf(start, end))) : Optional.empty();
  }
}
