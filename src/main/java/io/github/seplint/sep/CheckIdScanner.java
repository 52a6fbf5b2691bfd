package io.github.seplint.sep;

import java.util.Locale;
import java.util.Set;

/** Goes through prose from one check id to the next. */
final class CheckIdScanner {
  private static final String START = "sep-";

  /** "sep-7001-prefixed" is an adjective. */
  private static final Set<String> ADJECTIVES =
      Set.of(
          "prefixed",
          "specific",
          "scoped",
          "style",
          "related",
          "only",
          "based",
          "compliant",
          "derived",
          "like",
          "aware");

  private final String text;
  private int start;
  private int end;

  CheckIdScanner(String text) {
    this.text = text;
  }

  /** Goes on; false where no id follows. */
  boolean next() {
    for (int at = text.indexOf(START, end); at >= 0; at = text.indexOf(START, at + 1)) {
      int behind = idEnd(at);
      if (behind > at) {
        start = at;
        end = behind;
        return true;
      }
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The id; of {@code sep-7001-lamp-{lit,out}} and of one that is cut off all that begin so. */
  String id() {
    String id = text.substring(start, end);
    return id.endsWith("-") ? id + "*" : id;
  }

  /** Behind the id that begins at an offset; the offset itself where none does. */
  private int idEnd(int offset) {
    int digits = offset + START.length();
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > offset + START.length() && text.startsWith("-", digits);
    boolean begins = offset == 0 || !isWordOrPath(text.charAt(offset - 1));
    if (!numbered || !begins) {
      return offset;
    }
    int words = digits + 1;
    int behind = words;
    while (behind < text.length() && isIdPart(text.charAt(behind))) {
      behind++;
    }
    boolean id = behind > words && !isFileName(behind) && !isAdjective(words, behind);
    return id ? behind : offset;
  }

  private boolean isAdjective(int from, int to) {
    return ADJECTIVES.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private boolean isFileName(int behind) {
    return text.startsWith(".", behind)
        && behind + 1 < text.length()
        && Character.isLetter(text.charAt(behind + 1));
  }

  private static boolean isWordOrPath(char c) {
    return Character.isLetterOrDigit(c) || "-_/.".indexOf(c) >= 0;
  }

  private static boolean isIdPart(char c) {
    return Character.isLetterOrDigit(c) || "-_*".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
