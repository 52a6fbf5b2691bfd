package io.github.seplint.yaml;

import java.util.OptionalLong;
import java.util.Set;

/**
 * The types of plain scalars.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, 10.3 Core Schema</a>
 */
final class CoreSchema {
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Set<String> NOT_FINITE =
      Set.of(
          ".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf", "+.Inf", "+.INF", ".nan",
          ".NaN", ".NAN");

  private CoreSchema() {}

  static YamlScalar.Type typeOf(String plain) {
    if (!mayBeTyped(plain)) {
      return YamlScalar.Type.STRING;
    }
    if (NULLS.contains(plain)) {
      return YamlScalar.Type.NULL;
    }
    if (BOOLEANS.contains(plain)) {
      return YamlScalar.Type.BOOLEAN;
    }
    if (isInteger(plain)) {
      return YamlScalar.Type.INTEGER;
    }
    return NOT_FINITE.contains(plain) || isFloat(plain)
        ? YamlScalar.Type.FLOAT
        : YamlScalar.Type.STRING;
  }

  /** Most texts are prose: told by their first character. */
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
    return all(plain, behindSign(plain), "0123456789");
  }

  /** The value of a scalar that is an integer; empty where it is too large for a {@code long}. */
  static OptionalLong integer(String plain) {
    try {
      if (plain.startsWith("0x")) {
        return OptionalLong.of(Long.parseLong(plain.substring(2), 16));
      }
      return OptionalLong.of(
          plain.startsWith("0o") ? Long.parseLong(plain.substring(2), 8) : Long.parseLong(plain));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** {@code [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?}. */
  private static boolean isFloat(String plain) {
    int whole = digits(plain, behindSign(plain));
    int at = whole;
    if (at < plain.length() && plain.charAt(at) == '.') {
      at = digits(plain, at + 1);
      boolean onlyDot = whole == behindSign(plain) && at == whole + 1;
      return !onlyDot && isExponent(plain, at);
    }
    return whole > behindSign(plain) && isExponent(plain, at);
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

  private static int behindSign(String plain) {
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
