package io.github.seplint.report.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Paths as relative references.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.2">RFC 3986, section 4.2</a>
 */
final class RelativeUri {
  private static final String UNRESERVED = "-._~/!$&'()*+,;=@";
  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
  private static final String HEX = "0123456789ABCDEF";

  private RelativeUri() {}

  /** A colon is escaped as well: in the first part it would end a scheme. */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    ByteBuffer bytes = encoded(path);
    while (bytes.hasRemaining()) {
      byte each = bytes.get();
      boolean plain =
          (each >= 'a' && each <= 'z')
              || (each >= 'A' && each <= 'Z')
              || (each >= '0' && each <= '9')
              || UNRESERVED.indexOf(each) >= 0;
      if (plain) {
        uri.append((char) each);
      } else {
        uri.append('%').append(HEX.charAt((each & 0xFF) >> 4)).append(HEX.charAt(each & 0xF));
      }
    }
    return uri.toString();
  }

  /** Half a character becomes U+FFFD, as elsewhere, and no question mark. */
  private static ByteBuffer encoded(String path) {
    try {
      return StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith(REPLACEMENT)
          .encode(CharBuffer.wrap(path));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
