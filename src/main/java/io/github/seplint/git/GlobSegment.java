package io.github.seplint.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The part of a pattern between two slashes: {@code *}, {@code ?}, {@code [a-z]}, {@code
 * [[:alpha:]]} and {@code \} have their meaning of {@code .gitignore}. A match takes at most as
 * many steps as the product of both lengths, whatever the number of stars.
 */
final class GlobSegment {
  /** A position of the pattern; compared by identity. */
  private static final IntPredicate STAR =
      new IntPredicate() {
        @Override
        public boolean test(int c) {
          return true;
        }
      };

  private static final String SPECIAL = "*?[\\";

  private final String literal;
  private final boolean isLiteral;
  private final IntPredicate[] tokens;

  /** What all matching names end with. */
  private final String end;

  private GlobSegment(String literal, boolean isLiteral, IntPredicate... tokens) {
    this.literal = literal;
    this.isLiteral = isLiteral;
    this.tokens = tokens;
    boolean hasSets = literal.indexOf('[') >= 0 || literal.indexOf('\\') >= 0;
    this.end = hasSets ? "" : literal.substring(lastWildcard(literal) + 1);
  }

  private static int lastWildcard(String text) {
    return Math.max(text.lastIndexOf('*'), text.lastIndexOf('?'));
  }

  /**
   * Parses a segment; empty if it can match no name: if it is empty, a bracket is not closed, or a
   * last backslash escapes nothing.
   */
  static Optional<GlobSegment> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0)) {
      return Optional.of(new GlobSegment(text, true));
    }
    Parser parser = new Parser(text.codePoints().toArray());
    return parser.parse()
        ? Optional.of(new GlobSegment(text, false, parser.tokens.toArray(IntPredicate[]::new)))
        : Optional.empty();
  }

  /** Returns whether this is {@code **}, which matches any number of directories. */
  boolean isDeep() {
    return literal.equals("**");
  }

  /** Returns whether it matches all of a name. */
  boolean matches(String name) {
    return isLiteral
        ? name.equals(literal)
        : name.endsWith(end) && matches(name.codePoints().toArray());
  }

  private boolean matches(int... name) {
    int token = 0;
    int at = 0;
    int star = -1;
    int resume = 0;
    while (at < name.length) {
      if (token < tokens.length && tokens[token] == STAR) {
        star = token++;
        resume = at;
      } else if (token < tokens.length && tokens[token].test(name[at])) {
        token++;
        at++;
      } else if (star >= 0) {
        // Only the last star can make a difference: what is before it has matched already.
        token = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (token < tokens.length && tokens[token] == STAR) {
      token++;
    }
    return token == tokens.length;
  }

  /** Parses the characters of a segment into tokens. */
  private static final class Parser {
    private final int[] text;
    private final List<IntPredicate> tokens = new ArrayList<>();
    private int at;

    Parser(int... text) {
      this.text = text;
    }

    /** Returns whether the segment is valid. */
    boolean parse() {
      while (at < text.length) {
        int c = text[at++];
        if (c == '*') {
          if (tokens.isEmpty() || tokens.get(tokens.size() - 1) != STAR) {
            tokens.add(STAR);
          }
        } else if (c == '?') {
          tokens.add(any -> true);
        } else if (c == '[') {
          Optional<IntPredicate> set = bracket();
          if (set.isEmpty()) {
            return false;
          }
          tokens.add(set.get());
        } else if (c == '\\' && at == text.length) {
          return false;
        } else {
          int wanted = c == '\\' ? text[at++] : c;
          tokens.add(each -> each == wanted);
        }
      }
      return true;
    }

    /** The set after an opening bracket; empty if it is not closed. */
    private Optional<IntPredicate> bracket() {
      boolean negated = at < text.length && (text[at] == '!' || text[at] == '^');
      at += negated ? 1 : 0;
      List<IntPredicate> members = new ArrayList<>();
      for (int first = at; at < text.length; ) {
        if (text[at] == ']' && at > first) {
          at++;
          return Optional.of(c -> members.stream().anyMatch(each -> each.test(c)) != negated);
        }
        members.add(member());
      }
      return Optional.empty();
    }

    private IntPredicate member() {
      if (text[at] == '[' && at + 1 < text.length && text[at + 1] == ':') {
        int end = at + 2;
        while (end < text.length && text[end] >= 'a' && text[end] <= 'z') {
          end++;
        }
        if (end + 1 < text.length && text[end] == ':' && text[end + 1] == ']') {
          String name = new String(Arrays.copyOfRange(text, at + 2, end), 0, end - at - 2);
          at = end + 2;
          return named(name);
        }
      }
      int from = character();
      boolean range = at + 1 < text.length && text[at] == '-' && text[at + 1] != ']';
      if (!range) {
        return c -> c == from;
      }
      at++;
      int to = character();
      return c -> from <= c && c <= to;
    }

    private int character() {
      if (text[at] == '\\' && at + 1 < text.length) {
        at++;
      }
      return text[at++];
    }

    /** A class of ASCII characters; one without a known name is empty. */
    private static IntPredicate named(String name) {
      IntPredicate lower = c -> 'a' <= c && c <= 'z';
      IntPredicate upper = c -> 'A' <= c && c <= 'Z';
      IntPredicate digit = c -> '0' <= c && c <= '9';
      IntPredicate graph = c -> 0x21 <= c && c <= 0x7E;
      return switch (name) {
        case "alpha" -> lower.or(upper);
        case "digit" -> digit;
        case "alnum" -> lower.or(upper).or(digit);
        case "lower" -> lower;
        case "upper" -> upper;
        case "graph" -> graph;
        case "print" -> graph.or(c -> c == ' ');
        case "punct" -> graph.and(lower.or(upper).or(digit).negate());
        case "space" -> c -> c == ' ' || (0x09 <= c && c <= 0x0D);
        case "blank" -> c -> c == ' ' || c == '\t';
        case "cntrl" -> c -> c < 0x20 || c == 0x7F;
        case "xdigit" -> digit.or(c -> "abcdefABCDEF".indexOf(c) >= 0);
        default -> c -> false;
      };
    }
  }
}
