package io.github.seplint.yaml;

import io.github.seplint.source.Span;

/** From the library's code point indexes to UTF-16 offsets of the text. */
final class Offsets {
  private final String text;
  private final int shift;
  private final int points;
  private final boolean astral;
  private int lastIndex;
  private int lastOffset;

  private Offsets(String text, int shift) {
    this.text = text;
    this.shift = shift;
    this.points = text.codePointCount(shift, text.length());
    this.astral = points != text.length() - shift;
    this.lastOffset = shift;
  }

  /**
   * @param shift how many code units of the text the library was not given
   */
  static Offsets of(String text, int shift) {
    return new Offsets(text, shift);
  }

  /**
   * The offset of a code point; counted on from the last one asked for, as events come in order.
   */
  int of(int index) {
    if (!astral) {
      return Math.min(index + shift, text.length());
    }
    int wanted = Math.min(index, points);
    lastOffset = text.offsetByCodePoints(lastOffset, wanted - lastIndex);
    lastIndex = wanted;
    return lastOffset;
  }

  /** The span of the one character at a code point index. */
  Span charAt(int index) {
    int start = of(index);
    return new Span(start, start < text.length() ? text.offsetByCodePoints(start, 1) : start);
  }
}
