package io.github.seplint.markdown;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Characters of a file that stand for one node, with their offsets; lines are joined by spaces. */
final class Written {
  private final String file;
  private int[] offsets = new int[64];
  private int first;
  private int end;

  Written(String file) {
    this.file = file;
  }

  int length() {
    return end - first;
  }

  char at(int index) {
    int offset = offset(index);
    char c = offset < file.length() ? file.charAt(offset) : '\n';
    return c == '\r' || c == '\n' ? ' ' : c;
  }

  int offset(int index) {
    return offsets[first + index];
  }

  void add(IntUnaryOperator origin, int start, int length) {
    if (length == 0) {
      return;
    }
    if (end > 0) {
      append(offsets[end - 1] + 1);
    }
    for (int i = 0; i < length; i++) {
      append(origin.applyAsInt(start + i));
    }
  }

  private void append(int offset) {
    if (end == offsets.length) {
      offsets = Arrays.copyOf(offsets, end * 2);
    }
    offsets[end++] = offset;
  }

  /** Without the back-ticks of code and the one space that may stand inside of them. */
  Written withoutTicks() {
    while (length() > 1 && at(0) == '`' && at(length() - 1) == '`') {
      first++;
      end--;
    }
    return this;
  }
}
