package io.github.seplint.sep;

import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A requirement keyword in capitals.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @see <a href="https://www.rfc-editor.org/info/bcp14">BCP 14 (RFC 2119, RFC 8174)</a>
 */
public record NormativeKeyword(Level level, int start, int end) {

  /** Words one of which each keyword contains. */
  private static final List<String> WORDS =
      List.of("MUST", "SHALL", "REQUIRED", "SHOULD", "RECOMMENDED", "MAY", "OPTIONAL");

  /** The requirement levels, the highest first. */
  public enum Level {
    MUST,
    SHOULD,
    MAY
  }

  public Span span() {
    return new Span(start, end);
  }

  /** The highest level of some keywords; empty if there are none. */
  public static Optional<Level> highest(List<NormativeKeyword> keywords) {
    return keywords.stream().map(NormativeKeyword::level).min(Comparator.naturalOrder());
  }

  /** Returns whether a text may have a keyword; false is certain. */
  public static boolean mayBeIn(String text) {
    return WORDS.stream().anyMatch(text::contains);
  }

  /**
   * Finds the keywords of a text, in order. {@code MUST NOT} is one keyword, {@code NOT REQUIRED}
   * none. Only complete words count: {@code MUST-level} and {@code AUTH_REQUIRED} do not.
   */
  public static List<NormativeKeyword> in(String text) {
    List<NormativeKeyword> found = new ArrayList<>(2);
    int at = 0;
    while (at < text.length()) {
      if (isCapital(text.charAt(at)) && (at == 0 || !isInWord(text.charAt(at - 1)))) {
        // All letters of a keyword are capitals.
        boolean maybe = at + 1 < text.length() && isCapital(text.charAt(at + 1));
        int end = wordEnd(text, at);
        at = maybe ? add(text, at, end, found) : end;
      } else {
        at++;
      }
    }
    return found;
  }

  /** Adds the keyword of one or two words that begins here; returns the offset to continue from. */
  private static int add(String text, int start, int end, List<NormativeKeyword> found) {
    int next = afterSpace(text, end);
    int nextEnd = wordEnd(text, next);
    if (next > end && isCapital(next < text.length() ? text.charAt(next) : ' ')) {
      String pair = text.substring(start, end) + " " + text.substring(next, nextEnd);
      Optional<Level> level = level(pair);
      if (level.isPresent()) {
        found.add(new NormativeKeyword(level.get(), start, nextEnd));
        return nextEnd;
      }
      if (pair.equals("NOT REQUIRED")) {
        return nextEnd;
      }
    }
    Optional<Level> level = level(text.substring(start, end));
    if (level.isPresent()) {
      found.add(new NormativeKeyword(level.get(), start, end));
    }
    return end;
  }

  private static Optional<Level> level(String keyword) {
    return switch (keyword) {
      case "MUST", "MUST NOT", "SHALL", "SHALL NOT", "REQUIRED" -> Optional.of(Level.MUST);
      case "SHOULD", "SHOULD NOT", "RECOMMENDED", "NOT RECOMMENDED" -> Optional.of(Level.SHOULD);
      case "MAY", "OPTIONAL" -> Optional.of(Level.MAY);
      default -> Optional.empty();
    };
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }

  private static int afterSpace(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
