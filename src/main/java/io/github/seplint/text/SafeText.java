package io.github.seplint.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes untrusted text safe to print. Control and invisible characters are replaced with visible
 * ones: a file must neither move the cursor of a terminal nor hide text from its reader.
 */
public final class SafeText {
  private static final int TAB_WIDTH = 4;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int DELETE = 0x7F;

  /** The last two of each plane. */
  private static final int NONCHARACTER = 0xFFFE;

  private SafeText() {}

  /** Quotes an argument for a shell, as users paste commands. */
  public static String shellWord(String text) {
    return text.matches("[a-zA-Z0-9._/:@=,+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** The width of a character in a code frame, in columns. */
  public static int width(int character) {
    if (isPlain(character)) {
      return 1;
    }
    return character == '\t' ? TAB_WIDTH : rareWidth(character);
  }

  /** The width of a part of a text in a code frame, in columns. */
  public static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; ) {
      int character = text.codePointAt(i);
      width += width(character);
      i += Character.charCount(character);
    }
    return width;
  }

  /** Appends a character as code frames show it, with tabs as spaces. */
  public static void appendFramed(StringBuilder out, int character) {
    if (character == '\t') {
      out.append(" ".repeat(TAB_WIDTH));
    } else {
      append(out, character);
    }
  }

  /** Returns true if code frames show a character unchanged. */
  public static boolean isVerbatim(int character) {
    return isPlain(character) || (character > DELETE && !isHidden(character));
  }

  /** Returns true if all characters are printable ASCII. */
  public static boolean arePlain(String text) {
    // Bytes, as charAt is slow in interpreted code; other characters become negative bytes.
    boolean questionMark = false;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (!isPlain(each)) {
        return false;
      }
      questionMark |= each == '?';
    }
    return !questionMark || !hasSurrogate(text);
  }

  /** An unpaired surrogate is encoded as a question mark. */
  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Appends untrusted text. */
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
   * and noncharacters.
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
    return String.format(Locale.ROOT, "<U+%04X>", character);
  }

  /** Returns untrusted text on one line: line breaks and other controls become visible. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder();
    append(safe, text);
    return safe.toString();
  }

  /** Returns untrusted lines, each converted as in {@link #of}, separated by {@code \n}. */
  public static String lines(String text) {
    return Stream.of(text.split("\r?\n", -1)).map(SafeText::of).collect(Collectors.joining("\n"));
  }

  /** Returns equivalent JSON in which control and invisible characters are escaped. */
  public static String json(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\n' && !Character.isSurrogate(c) && isHidden(c)) {
        safe.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  /**
   * A writer for pages: characters that a browser would obey or hide become visible, except those
   * that join or separate letters. Templates contain only tabs and line feeds.
   */
  public static final class SanitizingWriter extends FilterWriter {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int SOFT_HYPHEN = 0xAD;

    /** Wraps a writer. */
    public SanitizingWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int character) throws IOException {
      write(Character.toString(character));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      write(new String(characters, from, length));
    }

    /** Keeps a surrogate pair that is split between two writes together. */
    @Override
    public void write(String text, int from, int length) throws IOException {
      StringBuilder safe = new StringBuilder(length);
      for (int i = from; i < from + length; ) {
        int character = text.codePointAt(i);
        i += Character.charCount(character);
        switch (character) {
          case '\t', '\n', ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER, SOFT_HYPHEN ->
              safe.appendCodePoint(character);
          default -> {
            if (isHidden(character)) {
              safe.append(String.format(Locale.ROOT, "[U+%04X]", character));
            } else {
              safe.appendCodePoint(character);
            }
          }
        }
      }
      out.append(safe);
    }
  }

  /**
   * The columns of characters beyond ASCII.
   *
   * @see <a href="https://www.unicode.org/reports/tr11/">Unicode Annex 11, East Asian Width</a>
   */
  public static final class CharacterWidth {
    private static final int FIRST_COMBINING = 0x300;

    /**
     * First and last of each range of wide characters; blocks with few narrow characters count as
     * wide.
     */
    private static final int[] WIDE = {
      0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3,
      0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693,
      0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4,
      0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
      0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753,
      0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C,
      0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00,
      0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
      0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF,
      0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337,
      0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4,
      0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B,
      0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB,
      0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB,
      0x1F6EC, 0x1F6F4, 0x1F6FF, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947,
      0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private CharacterWidth() {}

    /** 0, 1 or 2. */
    public static int of(int character) {
      if (character < FIRST_COMBINING) {
        return 1;
      }
      if (isCombining(character)) {
        return 0;
      }
      return isWide(character) ? 2 : 1;
    }

    private static boolean isCombining(int character) {
      int type = Character.getType(character);
      boolean joinsToSyllable = character >= 0x1160 && character <= 0x11FF;
      return type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || joinsToSyllable;
    }

    /** A character inside of a range would be inserted between its first and its last. */
    private static boolean isWide(int character) {
      int found = Arrays.binarySearch(WIDE, character);
      return found >= 0 || found % 2 == 0;
    }
  }
}
