package io.github.seplint.text;

import org.jspecify.annotations.Nullable;

/**
 * A half-open range of UTF-16 code units of one text.
 *
 * @param start offset of the first code unit
 * @param end offset after the last code unit, at least {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The empty span at an offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** The text between the offsets. */
  public String slice(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns true if both share a code unit, or one is empty and inside the other. */
  public boolean overlaps(Span other) {
    return (start < other.end && other.start < end) || equals(other);
  }

  /** The smallest span that covers both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Written by hand, like the next: a record's generated method makes a class at each start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span && span.start == start && span.end == end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }
}
