package io.github.seplint.source;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes untrusted text safe to print. Control and invisible characters get visible stand-ins: a
 * file must neither move the cursor of a terminal nor hide text from its reader.
 */
public final class SafeText {
  private static final int TAB_WIDTH = 4;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int DELETE = 0x7F;

  /** The last two of each plane. */
  private static final int NONCHARACTER = 0xFFFE;

  private SafeText() {}

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

  /** Whether code frames show a character unchanged. */
  public static boolean isVerbatim(int character) {
    return isPlain(character) || (character > DELETE && !isHidden(character));
  }

  /** Whether all characters are printable ASCII. */
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
    String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "<U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ">";
  }

  /** Returns untrusted text on one line: line breaks and other controls become visible. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder();
    append(safe, text);
    return safe.toString();
  }

  /** Returns untrusted lines, each as {@link #of} has it, separated by {@code \n}. */
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

    private final StringBuilder safe = new StringBuilder();

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

    /** The halves of a character that two texts share would each get a stand-in. */
    @Override
    public void write(String text, int from, int length) throws IOException {
      safe.setLength(0);
      int at = from;
      while (at < from + length) {
        int character = text.codePointAt(at);
        append(character);
        at += Character.charCount(character);
      }
      out.append(safe);
    }

    private void append(int character) {
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
  }
}
