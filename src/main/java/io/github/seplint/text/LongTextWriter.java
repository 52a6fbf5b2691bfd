package io.github.seplint.text;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects a text of any length in pieces. A buffer that grows needs three times the memory of the
 * text, and six times if one of its characters is not in Latin-1.
 */
public final class LongTextWriter extends Writer {
  private static final int PIECE = 1 << 16;

  private final List<String> pieces = new ArrayList<>();
  private StringBuilder piece = new StringBuilder();

  @Override
  public void write(char[] text, int offset, int length) {
    piece.append(text, offset, length);
    endPiece();
  }

  @Override
  public void write(String text, int offset, int length) {
    piece.append(text, offset, offset + length);
    endPiece();
  }

  @Override
  public void write(int character) {
    piece.append((char) character);
    endPiece();
  }

  /** A new builder, as one that has had other characters stays twice as large. */
  private void endPiece() {
    if (piece.length() >= PIECE) {
      pieces.add(piece.toString());
      piece = new StringBuilder(PIECE + PIECE / 8);
    }
  }

  /** Returns the text. */
  @Override
  public String toString() {
    List<String> all = new ArrayList<>(pieces);
    all.add(piece.toString());
    return String.join("", all);
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    // There is no resource.
  }
}
