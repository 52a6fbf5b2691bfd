package io.github.seplint.rules.support;

import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Finds the parts of URLs. */
public final class UrlParts {
  private UrlParts() {}

  /** Returns the host of a URL without its port; empty if there is none. */
  public static String host(String url) {
    int slashes = url.indexOf("://");
    if (slashes < 0) {
      return "";
    }
    int start = slashes + 3;
    return url.substring(start, end(url, start, ':'));
  }

  /** Returns whether a URL has one of the given hosts, ignoring case. */
  public static boolean hasHost(String url, List<String> hosts) {
    String host = host(url);
    for (String each : hosts) {
      if (each.equalsIgnoreCase(host)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the end of the path segment that starts at an offset. */
  public static int segmentEnd(String url, int start) {
    return end(url, start, '#');
  }

  private static int end(String url, int start, char stop) {
    int length = url.length();
    for (int end = start; end < length; end++) {
      char c = url.charAt(end);
      if (c == '/' || c == '?' || c == '#' || c == stop) {
        return end;
      }
    }
    return Math.max(start, length);
  }

  /**
   * The specification version in a URL.
   *
   * @param name {@code draft} or a date
   * @param span of the name in the file
   */
  public record UrlVersion(String name, Span span) {
    private static final String SPECIFICATION = "/specification/";
    private static final Phrases NAME = Phrases.of("specification");

    public static Optional<UrlVersion> of(YamlScalar url) {
      int at = NAME.mayBeIn(url) ? url.value().indexOf(SPECIFICATION) : -1;
      if (at < 0) {
        return Optional.empty();
      }
      int start = at + SPECIFICATION.length();
      int end = segmentEnd(url.value(), start);
      String name = url.value().substring(start, end);
      boolean known =
          name.equals("draft") || (!name.isEmpty() && Character.isDigit(name.charAt(0)));
      return known ? Optional.of(new UrlVersion(name, url.spanOf(start, end))) : Optional.empty();
    }

    public boolean isDraft() {
      return name.equals("draft");
    }
  }
}
