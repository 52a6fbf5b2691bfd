package io.github.seplint.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that a page may link to.
 *
 * @param text begins with {@code http} or {@code https}; what may not stand in an address is
 *     encoded, so that it is ASCII without spaces, quotes, brackets and bars
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a>
 */
public record WebAddress(String text) {
  /** Without the semicolon, so that no entity of HTML can be in it. */
  private static final String MARKS = "-._~:/?#@!$&'()*+,=%";

  /** Of what somebody wrote; empty if it leads anywhere else: {@code javascript:} is no address. */
  public static Optional<WebAddress> of(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    int scheme = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
    boolean leads = scheme > 0 && written.length() > scheme && written.charAt(scheme) != '/';
    return leads ? Optional.of(new WebAddress(encoded(written))) : Optional.empty();
  }

  /** What people call it: {@code owner/name#7} of an issue or a pull request, else all of it. */
  public String label() {
    String[] parts = text.split("/", -1);
    boolean hub = parts.length == 7 && parts[2].equals("github.com");
    boolean numbered = hub && (parts[5].equals("issues") || parts[5].equals("pull"));
    return numbered && isNumber(parts[6]) ? parts[3] + "/" + parts[4] + "#" + parts[6] : text;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String encoded(String written) {
    StringBuilder text = new StringBuilder(written.length());
    for (byte each : written.getBytes(StandardCharsets.UTF_8)) {
      if (isAllowed(each)) {
        text.append((char) each);
      } else {
        text.append(String.format(Locale.ROOT, "%%%02X", each));
      }
    }
    return text.toString();
  }

  private static boolean isAllowed(byte character) {
    return (character >= '0' && character <= '9')
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || MARKS.indexOf(character) >= 0;
  }
}
