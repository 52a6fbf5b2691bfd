package io.github.seplint.sep;

import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A keyword in capitals that says how binding a sentence is.
 *
 * @param level how binding
 * @param start offset of its first character in the text
 * @param end offset behind its last
 * @see <a href="https://www.rfc-editor.org/info/bcp14">BCP 14 (RFC 2119, RFC 8174)</a>
 */
public record NormativeKeyword(Level level, int start, int end) {

  /** How binding, most binding first. */
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

  /**
   * All keywords of a text, in order; {@code MUST NOT} is one, {@code NOT REQUIRED} is none. Whole
   * words: {@code MUST-level} and {@code AUTH_REQUIRED} are no keywords.
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

  /** Adds the keyword of two words or of one that begins here; gives the offset to go on from. */
  private static int add(String text, int start, int end, List<NormativeKeyword> found) {
    int next = behindSpace(text, end);
    int nextEnd = wordEnd(text, next);
    if (next > end && isCapital(next < text.length() ? text.charAt(next) : ' ')) {
      String pair = text.substring(start, end) + " " + text.substring(next, nextEnd);
      if (LEVELS.containsKey(pair)) {
        found.add(new NormativeKeyword(LEVELS.getOrDefault(pair, Level.MAY), start, nextEnd));
        return nextEnd;
      }
      if (pair.equals("NOT REQUIRED")) {
        return nextEnd;
      }
    }
    String word = text.substring(start, end);
    if (LEVELS.containsKey(word)) {
      found.add(new NormativeKeyword(LEVELS.getOrDefault(word, Level.MAY), start, end));
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

  private static int behindSpace(String text, int start) {
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
