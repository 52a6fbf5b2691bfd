package io.github.seplint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * The notation of {@code escaped} blocks in end-to-end cases, which makes every byte visible. Bytes
 * are strings of ISO 8859-1 here: a character for each byte.
 */
final class EscapedText {
  private EscapedText() {}

  /** The text of bytes in UTF-8. */
  static String decode(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  /** The bytes of a text in UTF-8. */
  static String encode(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** Escaping would change more than backslashes. */
  static boolean isNeeded(String bytes) {
    return !escape(bytes).replace("\\\\", "\\").equals(decode(bytes));
  }

  /** Bytes as lines of text; a backslash at the end of the last one says that it has no end. */
  static String escape(String bytes) {
    boolean valid = encode(decode(bytes)).equals(bytes);
    String text = valid ? decode(bytes) : bytes;
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean lineEnd = i + 1 == text.length() || text.charAt(i + 1) == '\n';
      if (!valid && c >= 0x80) {
        escaped.append(String.format("\\x%02X", c));
      } else {
        escaped.append(escape(c, lineEnd));
      }
    }
    return text.isEmpty() || text.endsWith("\n")
        ? escaped.toString()
        : escaped.append("\\\n").toString();
  }

  private static String escape(int c, boolean lineEnd) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\n";
      case '\r' -> "\\r";
      case '\t' -> lineEnd ? "\\t" : "\t";
      case ' ' -> lineEnd ? "\\x20" : " ";
      case 0x1B -> "\\e";
      default -> isVisible(c) ? Character.toString(c) : String.format("\\u{%X}", c);
    };
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** The bytes that {@link #escape} was given. */
  static String unescape(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < text.length()) {
      int backslash = text.indexOf('\\', i);
      int end = backslash < 0 ? text.length() : backslash;
      bytes.writeBytes(text.substring(i, end).getBytes(UTF_8));
      i = backslash < 0 ? end : unescapeOne(text, backslash + 1, bytes);
    }
    return bytes.toString(ISO_8859_1);
  }

  /** Appends what follows a backslash, and returns where the text continues. */
  private static int unescapeOne(String text, int at, ByteArrayOutputStream bytes) {
    switch (at < text.length() ? text.charAt(at) : ' ') {
      case '\n' -> {}
      case '\\' -> bytes.write('\\');
      case 'r' -> bytes.write('\r');
      case 't' -> bytes.write('\t');
      case 'e' -> bytes.write(0x1B);
      case 'x' -> {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
        return at + 3;
      }
      case 'u' -> {
        int close = text.indexOf('}', at);
        int c = Integer.parseInt(text.substring(at + 2, close), 16);
        bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
        return close + 1;
      }
      default -> throw new IllegalArgumentException("no such escape: " + text.substring(at - 1));
    }
    return at + 1;
  }
}
