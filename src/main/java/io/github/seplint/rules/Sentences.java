package io.github.seplint.rules;

import io.github.seplint.sep.Row;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;

/** When two rows quote the same sentence. */
final class Sentences {
  private Sentences() {}

  /**
   * A row's sentence with the section it is quoted from; case, white space, back-ticks, emphasis
   * and the final stop do not count.
   */
  static String key(SepFile file, Row row, String text) {
    String url = row.url().or(file::specUrl).map(YamlScalar::value).orElse("");
    return url + " " + withoutStop(plain(text));
  }

  /** A text without the parentheses that it ends with: "(elicitation variant)". */
  static String withoutGloss(String text) {
    String rest = withoutStop(text.strip());
    while (rest.endsWith(")")) {
      int open = opening(rest);
      if (open <= 0) {
        return rest;
      }
      rest = withoutStop(rest.substring(0, open).strip());
    }
    return rest;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      boolean spaceBefore = plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
      if (space ? !spaceBefore : "`*".indexOf(c) < 0) {
        plain.append(space ? ' ' : Character.toLowerCase(c));
      }
    }
    return plain.toString().strip();
  }

  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.charAt(i) == ')') {
        depth++;
      } else if (text.charAt(i) == '(' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
