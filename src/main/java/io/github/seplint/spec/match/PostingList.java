package io.github.seplint.spec.match;

import java.util.Arrays;

/** The units that have a term, and how often each has it. */
final class PostingList {
  private int[] units = new int[4];
  private int[] counts = new int[4];
  private int size;

  void add(int unit) {
    if (size > 0 && units[size - 1] == unit) {
      counts[size - 1]++;
      return;
    }
    if (size == units.length) {
      units = Arrays.copyOf(units, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    units[size] = unit;
    counts[size++] = 1;
  }

  /** How many units have it. */
  int size() {
    return size;
  }

  int unit(int index) {
    return units[index];
  }

  int count(int index) {
    return counts[index];
  }
}
