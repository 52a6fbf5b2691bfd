package io.github.seplint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes bytes and keeps none: tells whether they are those of a file. */
final class SameBytes extends OutputStream {
  private final InputStream expected;
  private boolean same = true;

  SameBytes(InputStream expected) {
    this.expected = expected;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (same) {
      byte[] next = expected.readNBytes(length);
      same = Arrays.equals(next, 0, next.length, bytes, offset, offset + length);
    }
  }

  /** Whether all bytes were taken, and no others. */
  boolean isSame() throws IOException {
    return same && expected.read() < 0;
  }
}
