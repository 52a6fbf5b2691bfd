package io.github.seplint.cli;

import io.github.seplint.lint.InputFile;
import java.io.IOException;
import java.util.Arrays;

/** Whether two contents are the same but for how their lines end. */
final class SameLines {
  private SameLines() {}

  /** What cannot be read is not the same: the check that follows says so. */
  static boolean in(InputFile file, InputFile.Content other) {
    try {
      byte[] one = file.content().read();
      byte[] two = other.read();
      return Arrays.equals(one, two) || Arrays.equals(withoutReturns(one), withoutReturns(two));
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] withoutReturns(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean ends = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (!ends) {
        kept[length++] = bytes[i];
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
