package io.github.seplint.report.html;

import io.github.seplint.report.Glyph;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Shows what a browser would obey or hide: a control character or a mark that turns the direction
 * of writing becomes a stand-in, wherever in the page it is. Nothing of ours has any but tabs and
 * line feeds.
 */
final class VisibleWriter extends FilterWriter {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int SOFT_HYPHEN = 0xAD;

  private final StringBuilder shown = new StringBuilder();

  VisibleWriter(Writer out) {
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

  /** A text that ends in the middle of a character would get stand-ins for both halves. */
  @Override
  public void write(String text, int from, int length) throws IOException {
    shown.setLength(0);
    int at = from;
    while (at < from + length) {
      int character = text.codePointAt(at);
      append(character);
      at += Character.charCount(character);
    }
    out.append(shown);
  }

  private void append(int character) {
    switch (character) {
      case '\t', '\n', ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER, SOFT_HYPHEN ->
          shown.appendCodePoint(character);
      default -> {
        if (Glyph.isHidden(character)) {
          shown.append(String.format(Locale.ROOT, "[U+%04X]", character));
        } else {
          shown.appendCodePoint(character);
        }
      }
    }
  }
}
