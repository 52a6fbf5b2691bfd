package io.github.seplint.source;

/** Counts code points between offsets that are far apart, without looking at all between them. */
final class CodePoints {
  /** So many code units are counted one by one. */
  static final int FEW = 1 << 12;

  private final String text;

  /** How many surrogate pairs end before each multiple of {@link #FEW}. */
  private final int[] pairs;

  CodePoints(String text) {
    this.text = text;
    this.pairs = new int[text.length() / FEW + 1];
    for (int i = 1; i < pairs.length; i++) {
      pairs[i] = pairs[i - 1] + pairsBetween((i - 1) * FEW, i * FEW);
    }
  }

  /** How many code points are between two offsets. */
  int count(int from, int to) {
    return to - from - (pairsBefore(to) - pairsBefore(from));
  }

  private int pairsBefore(int offset) {
    int block = offset / FEW;
    return pairs[block] + pairsBetween(block * FEW, offset);
  }

  /** Pairs whose second half is there. */
  private int pairsBetween(int from, int to) {
    int count = 0;
    for (int i = Math.max(1, from); i < to; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        count++;
      }
    }
    return count;
  }
}
