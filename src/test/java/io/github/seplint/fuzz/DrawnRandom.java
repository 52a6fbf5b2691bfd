package io.github.seplint.fuzz;

import java.util.Random;

/** Chance that is decided by bytes, one for each draw, and by a fixed seed behind the last. */
final class DrawnRandom extends Random {
  private static final long serialVersionUID = 1L;
  private static final int IN_EACH_BYTE = 0x01010101;

  private final byte[] bytes;
  private int drawn;

  DrawnRandom(byte[] bytes) {
    super(bytes.length);
    this.bytes = bytes.clone();
  }

  @Override
  protected int next(int bits) {
    return drawn < bytes.length
        ? ((bytes[drawn++] & 0xFF) * IN_EACH_BYTE) >>> (Integer.SIZE - bits)
        : super.next(bits);
  }
}
