package io.github.seplint.markdown;

/** Where the characters of a cell stand in the file, one of two for an escaped pipe. */
final class EscapedPipes {
  private final int[] origins;

  /**
   * Looks through a cell.
   *
   * @param start offset in the file of its first character
   * @param length as the cell's parser counts it: an escaped pipe is one character
   */
  EscapedPipes(String file, int start, int length) {
    origins = new int[length + 1];
    int at = start;
    for (int i = 0; i <= length; i++) {
      at += file.startsWith("\\|", at) ? 1 : 0;
      origins[i] = Math.min(at++, file.length() - 1);
    }
  }

  int origin(int offset) {
    return origins[Math.min(offset, origins.length - 1)];
  }
}
