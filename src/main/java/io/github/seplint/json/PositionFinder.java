package io.github.seplint.json;

import io.github.seplint.source.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/** Finds the position of an offset by reading the text once more: few texts have anything wrong. */
final class PositionFinder {
  private static final int BUFFER = 1 << 13;

  private int line = 1;
  private int column = 1;
  private char last;

  /** The position of an offset, of the end or of the first broken byte: of what comes first. */
  static Position of(InputStream stream, long offset) throws IOException {
    PositionFinder finder = new PositionFinder();
    try (Utf8Reader in = new Utf8Reader(stream)) {
      finder.read(in, offset);
    } catch (CharacterCodingException e) {
      // Here it is.
    }
    return new Position(finder.line, finder.column);
  }

  private void read(Utf8Reader in, long offset) throws IOException {
    char[] buffer = new char[BUFFER];
    long left = offset;
    for (int count = in.read(buffer, 0, BUFFER); count > 0; count = in.read(buffer, 0, BUFFER)) {
      for (int i = 0; i < count && left > 0; i++, left--) {
        pass(buffer[i]);
      }
      if (left == 0) {
        return;
      }
    }
  }

  private void pass(char c) {
    boolean endsLine = c == '\r' || (c == '\n' && last != '\r');
    if (endsLine) {
      line++;
    }
    if (c == '\r' || c == '\n') {
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
    last = c;
  }
}
