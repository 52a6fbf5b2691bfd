package io.github.seplint.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The test vectors of the reference implementation, whose key is the bytes 0 to 15. */
final class SipHashTest {
  private static final SipHash KEY = new SipHash(0x0706050403020100L, 0x0F0E0D0C0B0A0908L);

  /** The hashes of 0 to 7 bytes, which count from 0. */
  private static final List<Long> SHORT =
      List.of(
          0x726FDB47DD0E0E31L,
          0x74F839C593DC67FDL,
          0x0D6C8009D9A94F5AL,
          0x85676696D7FB7E2DL,
          0xCF2794E0277187B7L,
          0x18765564CD99A68DL,
          0xCBC9466E58FEE3CEL,
          0xAB0200F58B01D137L);

  @Test
  void hashesAreThoseOfTheReferenceImplementation() {
    for (int length = 0; length < SHORT.size(); length++) {
      assertEquals(SHORT.get(length), KEY.of(bytes(length)));
    }
    assertEquals(0xA129CA6149BE45E5L, KEY.of(bytes(15)));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
