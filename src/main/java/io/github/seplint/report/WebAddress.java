package io.github.seplint.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A web address that a page may link to.
 *
 * @param text begins with {@code http} or {@code https}; all characters that an address cannot
 *     contain are encoded, so that it is ASCII without spaces, quotes, brackets and bars
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a>
 */
public record WebAddress(String text) {
  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Without the semicolon, so that an address contains no HTML entity. */
  private static final String MARKS = "-._~:/?#@!$&'()*+,=%";

  /** Parses a URL; empty unless it is a web address: {@code javascript:} is not one. */
  public static Optional<WebAddress> of(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    int scheme = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
    boolean hasHost = scheme > 0 && written.length() > scheme && written.charAt(scheme) != '/';
    return hasHost ? Optional.of(new WebAddress(encoded(written, MARKS))) : Optional.empty();
  }

  /** {@code owner/name#7} for an issue or a pull request on GitHub, else the address. */
  public String label() {
    String[] parts = text.split("/", -1);
    boolean hub = parts.length == 7 && parts[2].equals("github.com");
    boolean numbered = hub && (parts[5].equals("issues") || parts[5].equals("pull"));
    return numbered && parts[6].matches("[0-9]+")
        ? parts[3] + "/" + parts[4] + "#" + parts[6]
        : text;
  }

  /**
   * Percent-encodes the UTF-8 bytes of a text, except letters, digits and some other characters.
   * Unlike {@link java.net.URI} it does not normalize the text: a path must name the same file.
   */
  public static String encoded(String text, String allowed) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte each : text.replaceAll("\\p{Cs}", "\ufffd").getBytes(StandardCharsets.UTF_8)) {
      boolean plain = LETTERS_AND_DIGITS.indexOf(each) >= 0 || allowed.indexOf(each) >= 0;
      if (plain) {
        encoded.append((char) each);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", each));
      }
    }
    return encoded.toString();
  }
}
