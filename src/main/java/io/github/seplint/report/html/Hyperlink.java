package io.github.seplint.report.html;

import java.util.Locale;
import java.util.Optional;

/**
 * A link, or what was written where one should be.
 *
 * @param href empty where it does not lead to the web: nobody's text becomes a script
 */
record Hyperlink(String label, Optional<String> href) {

  static Hyperlink of(String label, String url) {
    Optional<String> web = web(url);
    return new Hyperlink(web.isPresent() ? label : label + ": " + url, web);
  }

  /** A URL that may be followed. */
  static Optional<String> web(String url) {
    String start = url.strip().toLowerCase(Locale.ROOT);
    boolean web = start.startsWith("https://") || start.startsWith("http://");
    return web ? Optional.of(url.strip()) : Optional.empty();
  }
}
