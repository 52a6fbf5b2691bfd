package io.github.seplint.sep;

import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A requirement keyword in capitals.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @see <a href="https://www.rfc-editor.org/info/bcp14">BCP 14 (RFC 2119, RFC 8174)</a>
 */
public record NormativeKeyword(Level level, int start, int end) {

  /** The requirement levels, the highest first. */
  public enum Level {
    MUST,
    SHOULD,
    MAY
  }

  public Span span() {
    return new Span(start, end);
  }

  private static final Map<String, Level> LEVELS =
      Map.ofEntries(
          Map.entry("MUST", Level.MUST),
          Map.entry("MUST NOT", Level.MUST),
          Map.entry("SHALL", Level.MUST),
          Map.entry("SHALL NOT", Level.MUST),
          Map.entry("REQUIRED", Level.MUST),
          Map.entry("SHOULD", Level.SHOULD),
          Map.entry("SHOULD NOT", Level.SHOULD),
          Map.entry("RECOMMENDED", Level.SHOULD),
          Map.entry("NOT RECOMMENDED", Level.SHOULD),
          Map.entry("MAY", Level.MAY),
          Map.entry("OPTIONAL", Level.MAY));

  /** The highest level of some keywords; empty if there are none. */
  public static Optional<Level> highest(List<NormativeKeyword> keywords) {
    return keywords.stream().map(NormativeKeyword::level).min(Comparator.naturalOrder());
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
        at = add(text, at, wordEnd(text, at), found);
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
      Level level = LEVELS.get(pair);
      if (level != null) {
        found.add(new NormativeKeyword(level, start, nextEnd));
        return nextEnd;
      }
      if (pair.equals("NOT REQUIRED")) {
        return nextEnd;
      }
    }
    Level level = LEVELS.get(text.substring(start, end));
    if (level != null) {
      found.add(new NormativeKeyword(level, start, end));
    }
    return end;
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
