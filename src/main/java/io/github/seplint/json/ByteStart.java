package io.github.seplint.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;

/**
 * The first bytes of a text, which are all of most texts. The buffer is used again for the next
 * text that the thread reads, as there may be a hundred thousand.
 */
final class ByteStart implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;

  /** Empty while a text is read, as its reader may read another one. */
  private static final ThreadLocal<byte[]> UNUSED = ThreadLocal.withInitial(() -> new byte[0]);

  private final byte[] bytes;
  private final int length;
  private final InputStream rest;

  private ByteStart(byte[] bytes, int length, InputStream rest) {
    this.bytes = bytes;
    this.length = length;
    this.rest = rest;
  }

  /** Reads the first bytes of a stream, and closes it if that fails. */
  static ByteStart of(InputStream in) throws IOException {
    byte[] unused = UNUSED.get();
    UNUSED.set(new byte[0]);
    byte[] bytes = unused.length > 0 ? unused : new byte[BUFFER];
    try {
      return new ByteStart(bytes, in.readNBytes(bytes, 0, bytes.length), in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The buffer, which contains the text at its start. */
  byte[] bytes() {
    return bytes;
  }

  /** The number of bytes of the text in the buffer. */
  int length() {
    return length;
  }

  /** Returns whether these bytes are all of the text, and ASCII characters other than NUL. */
  boolean isAsciiText() {
    if (length == bytes.length) {
      return false;
    }
    ByteBuffer all = ByteBuffer.wrap(bytes, 0, length);
    while (all.remaining() >= Long.BYTES) {
      long eight = all.getLong();
      if (((eight | (eight - ONES)) & HIGH_BITS) != 0) {
        return false;
      }
    }
    while (all.hasRemaining()) {
      if (all.get() <= 0) {
        return false;
      }
    }
    return true;
  }

  /** The text from its first byte. */
  InputStream stream() {
    return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, length), rest);
  }

  @Override
  public void close() throws IOException {
    UNUSED.set(bytes);
    rest.close();
  }
}
