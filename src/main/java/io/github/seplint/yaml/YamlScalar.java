package io.github.seplint.yaml;

import io.github.seplint.text.Span;
import io.github.seplint.text.TextSignature;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scalar. Not a record, as it keeps what rules derive from its value, so that none of them scans
 * what another has scanned.
 */
public final class YamlScalar implements YamlNode {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private final Span span;
  private final String value;
  private final Style style;
  private final Type type;

  /** Derived when they are first needed. Several threads may each derive them. */
  private volatile @Nullable TextSignature signature;

  private volatile @Nullable String lowerCase;

  YamlScalar(Span span, String value, Style style, Type type) {
    this.span = span;
    this.value = value;
    this.style = style;
    this.type = type;
  }

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

  /** The span with the quotes; of an alias: the alias. */
  @Override
  public Span span() {
    return span;
  }

  /** The unescaped text, before it is resolved to a type. */
  public String value() {
    return value;
  }

  /** The quoting style. */
  public Style style() {
    return style;
  }

  /** The type according to the core schema of YAML 1.2. */
  public Type type() {
    return type;
  }

  /** The marks and words of the value. */
  public TextSignature signature() {
    TextSignature found = signature;
    if (found == null) {
      found = TextSignature.of(value);
      signature = found;
    }
    return found;
  }

  /**
   * The value in lower case; unchanged if some letter becomes two, so that offsets are the same.
   */
  public String lowerCase() {
    String found = lowerCase;
    if (found == null) {
      String lower = value.toLowerCase(Locale.ROOT);
      found = lower.length() == value.length() ? lower : value;
      lowerCase = found;
    }
    return found;
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
    for (int i = 0; i < value.length(); i++) {
      // No space is beyond the basic plane, and half a pair is none.
      char c = value.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String describe() {
    return type.words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof YamlScalar scalar
        && span.equals(scalar.span)
        && value.equals(scalar.value)
        && style == scalar.style
        && type == scalar.type;
  }

  @Override
  public int hashCode() {
    return span.hashCode();
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
    if (Character.isLetter(plain.charAt(0))) {
      return Type.STRING;
    }
    if (INTEGER.matcher(plain).matches()) {
      return Type.INTEGER;
    }
    return FLOAT.matcher(plain).matches() ? Type.FLOAT : Type.STRING;
  }

  /** Excludes most texts, which are prose, by their first character. */
  private static boolean mayBeTyped(String plain) {
    return plain.isEmpty() || "~nNtTfF+-.0123456789".indexOf(plain.charAt(0)) >= 0;
  }
}
