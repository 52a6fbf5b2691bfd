package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds where parts of a scalar's value are written, including multi-line values and values with
 * escapes; returns nothing if it is ambiguous.
 */
public final class ScalarLocator {
  private static final String SIMPLE_ESCAPES = "\"\\/ ";

  private final String source;
  private final YamlScalar scalar;
  private final int[] starts;
  private int at;
  private int end;

  private ScalarLocator(String source, YamlScalar scalar) {
    this.source = source;
    this.scalar = scalar;
    this.starts = new int[scalar.value().length() + 1];
  }

  /**
   * The range of the source that a part of the value is written in.
   *
   * @param from offset in the value
   * @param to offset in the value, after the part
   */
  public static Optional<Span> span(String source, YamlScalar scalar, int from, int to) {
    ScalarLocator text = new ScalarLocator(source, scalar);
    return text.align()
        ? Optional.of(
            new Span(text.starts[from], to > from ? text.after(to - 1) : text.starts[from]))
        : Optional.empty();
  }

  /** The offset after a character of the value: before the line break of a folded space. */
  private int after(int index) {
    return scalar.value().charAt(index) == ' ' ? starts[index] + 1 : starts[index + 1];
  }

  private boolean align() {
    at = scalar.span().start();
    end = scalar.span().end();
    switch (scalar.style()) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> {
        at++;
        end--;
      }
      case LITERAL, FOLDED -> {
        at = source.indexOf('\n', at) + 1;
        skipBlanks();
      }
      case ALIAS -> {
        return false;
      }
      case PLAIN -> {}
    }
    String value = scalar.value();
    int i = 0;
    while (i < value.length()) {
      int consumed = consume(value, i);
      if (consumed == 0) {
        // The rest of a block's value may be its last line end.
        Arrays.fill(starts, i, starts.length, Math.min(at, end));
        return value.substring(i).isBlank();
      }
      i += consumed;
    }
    starts[value.length()] = Math.min(at, end);
    return true;
  }

  /** Reads the source of the next characters of the value; returns their number, 0 if unclear. */
  private int consume(String value, int index) {
    starts[index] = at;
    int lines = lineBreaks();
    if (lines > 0) {
      return fold(value, index, lines);
    }
    if (at >= end) {
      return 0;
    }
    int written = written(value.charAt(index));
    at += written;
    return Math.min(written, 1);
  }

  /** Returns the number of source characters for one character, without line ends. */
  private int written(char c) {
    char raw = source.charAt(at);
    boolean next = at + 1 < end;
    if (scalar.style() == YamlScalar.Style.SINGLE_QUOTED && raw == '\'') {
      return c == '\'' && next && source.charAt(at + 1) == '\'' ? 2 : 0;
    }
    if (scalar.style() == YamlScalar.Style.DOUBLE_QUOTED && raw == '\\') {
      char escaped = next ? source.charAt(at + 1) : ' ';
      return SIMPLE_ESCAPES.indexOf(escaped) >= 0 && escaped == c ? 2 : 0;
    }
    return raw == c ? 1 : 0;
  }

  /**
   * Returns the number of line ends in the white space ahead; zero in a literal block, whose line
   * ends are preserved.
   */
  private int lineBreaks() {
    int count = 0;
    for (int i = at; i < end && Character.isWhitespace(source.charAt(i)); i++) {
      count += source.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  private int fold(String value, int index, int lines) {
    boolean literal = scalar.style() == YamlScalar.Style.LITERAL;
    String expected = literal || lines > 1 ? "\n".repeat(literal ? lines : lines - 1) : " ";
    if (!value.startsWith(expected, index)) {
      return 0;
    }
    for (int i = 1; i < expected.length(); i++) {
      starts[index + i] = at;
    }
    skipBlanks();
    return expected.length();
  }

  private void skipBlanks() {
    while (at < end && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }
}
