package io.github.seplint.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How a character looks in a terminal. What a terminal would obey, or would not show at all, gets a
 * stand-in: a file must neither move the cursor nor hide a character from its reader.
 */
public final class Glyph {
  private static final int TAB_WIDTH = 4;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int DELETE = 0x7F;

  /** The last two of each plane. */
  private static final int NONCHARACTER = 0xFFFE;

  private Glyph() {}

  /** The columns that a character takes in a frame. */
  static int width(int character) {
    if (isPlain(character)) {
      return 1;
    }
    return character == '\t' ? TAB_WIDTH : rareWidth(character);
  }

  /** The columns that a part of a text takes in a frame. */
  static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; ) {
      int character = text.codePointAt(i);
      width += width(character);
      i += Character.charCount(character);
    }
    return width;
  }

  /** Appends a character as a frame shows it, with tabs as spaces. */
  static void appendFramed(StringBuilder out, int character) {
    if (character == '\t') {
      out.append(" ".repeat(TAB_WIDTH));
    } else {
      append(out, character);
    }
  }

  /** Whether a frame shows a character as it is. */
  static boolean isVerbatim(int character) {
    return isPlain(character) || (character > DELETE && !isHidden(character));
  }

  /** Whether all characters are printable ASCII. */
  static boolean arePlain(String text) {
    // Bytes, as charAt is slow while it is interpreted; what is not ASCII becomes negative.
    boolean asks = false;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (!isPlain(each)) {
        return false;
      }
      asks |= each == '?';
    }
    return !asks || !hasSurrogate(text);
  }

  /** Half a character becomes the byte of a question mark. */
  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Appends a text of which nobody knows who wrote it. */
  public static void append(StringBuilder out, String text) {
    if (arePlain(text)) {
      out.append(text);
      return;
    }
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      append(out, character);
      i += Character.charCount(character);
    }
  }

  private static void append(StringBuilder out, int character) {
    if (isPlain(character)) {
      out.append((char) character);
    } else if (character < ' ') {
      out.append((char) (CONTROL_PICTURES + character));
    } else if (character == DELETE) {
      out.append((char) PICTURE_OF_DELETE);
    } else if (isHidden(character)) {
      out.append(standIn(character));
    } else {
      out.appendCodePoint(character);
    }
  }

  private static boolean isPlain(int character) {
    return character >= ' ' && character < DELETE;
  }

  private static int rareWidth(int character) {
    if (character <= DELETE) {
      return 1;
    }
    return isHidden(character) ? standIn(character).length() : CharacterWidth.of(character);
  }

  /**
   * Controls, formats (bidirectional overrides, zero-width spaces), line separators, surrogates,
   * and what is no character at all.
   */
  public static boolean isHidden(int character) {
    if ((character & NONCHARACTER) == NONCHARACTER) {
      return true;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static String standIn(int character) {
    String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "<U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ">";
  }
}
