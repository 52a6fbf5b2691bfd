package io.github.seplint.yaml;

import io.github.seplint.source.Span;
import java.util.OptionalLong;

/**
 * A scalar.
 *
 * @param span with its quotes; of an alias: the alias
 * @param value the text that the scalar stands for, before it is resolved to a type
 * @param style how it is written
 * @param type what YAML 1.2's core schema takes it for
 */
public record YamlScalar(Span span, String value, Style style, Type type) implements YamlNode {

  /** How a scalar is written. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED,
    ALIAS
  }

  /** The types of the core schema. */
  public enum Type {
    STRING("a string"),
    INTEGER("a number"),
    FLOAT("a number"),
    BOOLEAN("a boolean"),
    NULL("nothing");

    private final String words;

    Type(String words) {
      this.words = words;
    }
  }

  public boolean isString() {
    return type == Type.STRING;
  }

  /**
   * The number that an integer stands for, however it is written: {@code 7001}, {@code +7001},
   * {@code 0x1b59}; empty for another type, and where it is too large for a {@code long}.
   */
  public OptionalLong integer() {
    return type == Type.INTEGER ? CoreSchema.integer(value) : OptionalLong.empty();
  }

  /** Whether nobody sees anything of it; a no-break space is seen as little as any other. */
  public boolean isBlank() {
    return value.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  @Override
  public String describe() {
    return type.words;
  }

  /**
   * Where a part of the value stands in the text. Exact for a scalar that is written in one line
   * without escapes; the whole span for any other.
   *
   * @param from offset in {@link #value}
   * @param to offset in {@link #value}, behind the part
   */
  public Span spanOf(int from, int to) {
    int quotes = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED ? 1 : 0;
    boolean verbatim = span.length() - 2 * quotes == value.length() && style != Style.ALIAS;
    if (verbatim) {
      return new Span(span.start() + quotes + from, span.start() + quotes + to);
    }
    return style == Style.SINGLE_QUOTED ? behindDoubledQuotes(from, to) : span;
  }

  private Span behindDoubledQuotes(int from, int to) {
    long doubled = value.chars().filter(c -> c == '\'').count();
    if (span.length() != value.length() + 2 + doubled) {
      return span;
    }
    int start = span.start() + 1;
    return new Span(start + from + quotesBefore(from), start + to + quotesBefore(to));
  }

  private int quotesBefore(int offset) {
    return (int) value.chars().limit(offset).filter(c -> c == '\'').count();
  }
}
