package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A scalar.
 *
 * @param span with its quotes; of an alias: the alias
 * @param value the unescaped text, before it is resolved to a type
 * @param style how it is written
 * @param type the type according to the core schema of YAML 1.2
 */
public record YamlScalar(Span span, String value, Style style, Type type) implements YamlNode {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Set<String> NOT_FINITE =
      Set.of(
          ".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf", "+.Inf", "+.INF", ".nan",
          ".NaN", ".NAN");

  /** The quoting style of a scalar. */
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
    NULL("null");

    private final String words;

    Type(String words) {
      this.words = words;
    }
  }

  public boolean isString() {
    return type == Type.STRING;
  }

  /**
   * The value of an integer in any notation: {@code 7001}, {@code +7001}, {@code 0x1b59}; empty for
   * another type, and where it is too large for a {@code long}.
   */
  public OptionalLong integer() {
    if (type != Type.INTEGER) {
      return OptionalLong.empty();
    }
    boolean radix = value.startsWith("0x") || value.startsWith("0o");
    try {
      return OptionalLong.of(
          radix
              ? Long.parseLong(value.substring(2), value.startsWith("0x") ? 16 : 8)
              : Long.parseLong(value));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Returns true if the value has only white space, including no-break spaces. */
  public boolean isBlank() {
    return value.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  @Override
  public String describe() {
    return type.words;
  }

  /** The span of a part of the value; see {@link #spanOf(int, int)}. */
  public Span spanOf(Span part) {
    return spanOf(part.start(), part.end());
  }

  /**
   * The span of a part of the value in the file. Exact for a scalar on one line without escapes;
   * the span of the scalar for any other.
   *
   * @param from offset in {@link #value}
   * @param to offset in {@link #value}, after the part
   */
  public Span spanOf(int from, int to) {
    int quotes = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED ? 1 : 0;
    boolean verbatim = span.length() - 2 * quotes == value.length() && style != Style.ALIAS;
    if (verbatim) {
      return new Span(span.start() + quotes + from, span.start() + quotes + to);
    }
    return style == Style.SINGLE_QUOTED ? afterDoubledQuotes(from, to) : span;
  }

  private Span afterDoubledQuotes(int from, int to) {
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

  /**
   * Returns the type of a plain scalar.
   *
   * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, 10.3 Core Schema</a>
   */
  static Type typeOf(String plain) {
    if (!mayBeTyped(plain)) {
      return Type.STRING;
    }
    if (NULLS.contains(plain)) {
      return Type.NULL;
    }
    if (BOOLEANS.contains(plain)) {
      return Type.BOOLEAN;
    }
    if (isInteger(plain)) {
      return Type.INTEGER;
    }
    return NOT_FINITE.contains(plain) || isFloat(plain) ? Type.FLOAT : Type.STRING;
  }

  /** Excludes most texts, which are prose, by their first character. */
  private static boolean mayBeTyped(String plain) {
    return plain.isEmpty() || "~nNtTfF+-.0123456789".indexOf(plain.charAt(0)) >= 0;
  }

  private static boolean isInteger(String plain) {
    if (plain.startsWith("0x")) {
      return all(plain, 2, "0123456789abcdefABCDEF");
    }
    if (plain.startsWith("0o")) {
      return all(plain, 2, "01234567");
    }
    return all(plain, afterSign(plain), "0123456789");
  }

  /** {@code [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?}. */
  private static boolean isFloat(String plain) {
    int integer = digits(plain, afterSign(plain));
    int at = integer;
    if (at < plain.length() && plain.charAt(at) == '.') {
      at = digits(plain, at + 1);
      boolean onlyDot = integer == afterSign(plain) && at == integer + 1;
      return !onlyDot && isExponent(plain, at);
    }
    return integer > afterSign(plain) && isExponent(plain, at);
  }

  private static boolean isExponent(String plain, int at) {
    if (at == plain.length()) {
      return true;
    }
    int sign = at + 1;
    if ("eE".indexOf(plain.charAt(at)) < 0 || sign == plain.length()) {
      return false;
    }
    int digits = "+-".indexOf(plain.charAt(sign)) >= 0 ? sign + 1 : sign;
    return all(plain, digits, "0123456789");
  }

  private static int afterSign(String plain) {
    return plain.startsWith("+") || plain.startsWith("-") ? 1 : 0;
  }

  private static int digits(String plain, int from) {
    int at = from;
    while (at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static boolean all(String plain, int from, String allowed) {
    for (int i = from; i < plain.length(); i++) {
      if (allowed.indexOf(plain.charAt(i)) < 0) {
        return false;
      }
    }
    return from < plain.length();
  }
}
