package io.github.seplint.report.html;

import java.util.Locale;
import java.util.Optional;

/**
 * A link, or the text of an invalid one.
 *
 * @param href empty unless it is a web address, so that no text becomes a script
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
