package io.github.seplint.markdown;

import org.commonmark.node.CustomNode;

/**
 * Inline nodes that stand for one range of the file, or for a part of it: a range that begins
 * inside of an emphasis and ends behind it has a piece on each side.
 */
public final class MarkedText extends CustomNode {
  private final int range;

  MarkedText(int range) {
    this.range = range;
  }

  /** Which of the ranges, counted from 0. */
  public int range() {
    return range;
  }
}
