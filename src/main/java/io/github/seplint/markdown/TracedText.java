package io.github.seplint.markdown;

import io.github.seplint.source.Span;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Text of which every character knows the range of the file it stands for: {@code —} that was
 * written as an entity stands for seven characters. Runs of white space are one space, and there is
 * none at the ends. Offsets are UTF-16 code units.
 */
public final class TracedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final BitSet code;

  private TracedText(String text, int[] starts, int[] ends, BitSet code) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.code = code;
  }

  public String text() {
    return text;
  }

  /** The range of the file from one character of the text to before another; not empty. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** Whether a character stands in a span of code. */
  public boolean isCode(int index) {
    return code.get(index);
  }

  /** The text from a character on. */
  TracedText from(int index) {
    return new TracedText(
        text.substring(index),
        Arrays.copyOfRange(starts, index, starts.length),
        Arrays.copyOfRange(ends, index, ends.length),
        code.get(index, starts.length));
  }

  /** Collects characters; folds white space as they come. */
  static final class Builder implements Literal.Sink {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final BitSet code = new BitSet();

    int length() {
      return text.length();
    }

    /** Says that what was added from a character on is code. */
    void markCode(int from) {
      code.set(from, text.length());
    }

    @Override
    public void add(char c, int start, int end) {
      boolean space = isSpace(c);
      if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
        return;
      }
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(space ? ' ' : c);
    }

    /** Characters that stand in the file one behind the other. */
    void addAll(String characters, int start) {
      for (int i = 0; i < characters.length(); i++) {
        add(characters.charAt(i), start + i, start + i + 1);
      }
    }

    /** A line break, which stands behind the last character. */
    void space() {
      if (!text.isEmpty()) {
        int end = ends[text.length() - 1];
        add(' ', end, end);
      }
    }

    TracedText build() {
      int length = text.length();
      if (length > 0 && text.charAt(length - 1) == ' ') {
        length--;
      }
      return new TracedText(
          text.substring(0, length),
          Arrays.copyOf(starts, length),
          Arrays.copyOf(ends, length),
          code.get(0, length));
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
  }
}
