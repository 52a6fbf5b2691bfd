package io.github.seplint.json;

import io.github.seplint.text.Place.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 strictly and skips a byte order mark. Unlike the JDK's reader, it returns all
 * characters before an invalid byte before it throws, so that the position of the byte is known.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private boolean ended;

  Utf8Reader(InputStream in) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(in, MARK.length);
    byte[] start = pushback.readNBytes(MARK.length);
    if (!Arrays.equals(start, MARK)) {
      pushback.unread(start);
    }
    this.in = pushback;
  }

  /**
   * Reads characters.
   *
   * @throws java.nio.charset.MalformedException if the next byte is invalid
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("there must be room for a surrogate pair");
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > offset) {
        return chars.position() - offset;
      }
      if (result.isError()) {
        result.throwException();
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count));
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /**
   * Finds the position of an offset, of the end or of the first invalid byte, whichever is first,
   * by reading the text again, as few texts have errors. Columns count code points; the parser's
   * own would count UTF-16 units.
   */
  static Position position(InputStream stream, long offset) throws IOException {
    int line = 1;
    int column = 1;
    try (Reader in = new BufferedReader(new Utf8Reader(stream))) {
      int last = 0;
      int c = in.read();
      for (long left = offset; left > 0 && c >= 0; left--) {
        line += c == '\r' || (c == '\n' && last != '\r') ? 1 : 0;
        column =
            c == '\r' || c == '\n' ? 1 : Character.isLowSurrogate((char) c) ? column : column + 1;
        last = c;
        c = in.read();
      }
    } catch (CharacterCodingException e) {
      // The position of the invalid byte.
    }
    return new Position(line, column);
  }
}
