package io.github.seplint.spec.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A URL, taken apart.
 *
 * @param host in small letters, without a port; empty where it is no URL
 * @param path with its slash in front, without one at the end
 * @param anchor behind the {@code #}, decoded
 */
public record SpecUrl(String host, String path, Optional<String> anchor) {
  static final String SITE = "modelcontextprotocol.io";

  public static SpecUrl of(String url) {
    int hash = url.indexOf('#');
    String whole = hash < 0 ? url : url.substring(0, hash);
    Optional<String> anchor =
        Optional.of(hash < 0 ? "" : decoded(url.substring(hash + 1))).filter(a -> !a.isEmpty());
    int start = whole.indexOf("://") + 3;
    if (start < 3) {
      return new SpecUrl("", "", anchor);
    }
    int end = end(whole, start, "/?:");
    int path = end(whole, start, "/");
    return new SpecUrl(
        whole.substring(start, end).toLowerCase(Locale.ROOT),
        withoutSlash(whole.substring(path, end(whole, path, "?"))),
        anchor);
  }

  /** Host and path. */
  public String address() {
    return host + path;
  }

  /** The URL of a section. */
  public static String of(String page, Optional<String> anchor) {
    return ofPage(page) + anchor.map(each -> "#" + each).orElse("");
  }

  /** The URL of a page: its path without {@code docs}, {@code .mdx} and {@code index}. */
  public static String ofPage(String page) {
    String path = page.substring("docs/".length(), page.length() - ".mdx".length());
    String shown = path.endsWith("/index") ? path.substring(0, path.length() - 6) : path;
    return "https://" + SITE + "/" + shown;
  }

  /** Whether it leads to the specification or to a SEP. */
  boolean isOfSpec() {
    return (host.equals(SITE) || host.equals("www." + SITE))
        && (path.startsWith("/specification/") || path.startsWith("/seps/"));
  }

  private static int end(String text, int from, String stops) {
    int at = from;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String decoded(String anchor) {
    if (anchor.indexOf('%') < 0) {
      return anchor;
    }
    try {
      return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return anchor;
    }
  }
}
