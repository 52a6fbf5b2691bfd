package io.github.seplint.report.markdown;

import io.github.seplint.report.Visible;

/** Texts of others, for one line of a page. */
final class Words {
  private Words() {}

  /** White space folded, and what is not to be seen made visible. */
  static String of(String text) {
    return Visible.of(folded(text));
  }

  /**
   * The same for the title of a link: some readers look for entities there, whatever escapes them.
   */
  static String withoutEntities(String text) {
    String words = of(text);
    StringBuilder apart = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      apart.append(words.charAt(i));
      if (words.charAt(i) == '&' && isEntity(words, i + 1)) {
        apart.append(' ');
      }
    }
    return apart.toString();
  }

  private static boolean isEntity(String words, int from) {
    int end = from;
    while (end < words.length() && isOfName(words.charAt(end))) {
      end++;
    }
    return end > from && end < words.length() && words.charAt(end) == ';';
  }

  private static boolean isOfName(char c) {
    return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().stripTrailing();
  }

  /** What some reader would end a line at, too. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
