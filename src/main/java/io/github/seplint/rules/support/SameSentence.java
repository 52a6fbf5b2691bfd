package io.github.seplint.rules.support;

import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.yaml.YamlScalar;
import java.util.Locale;

/** Compares the sentences that rows quote. */
public final class SameSentence {
  private SameSentence() {}

  /**
   * Returns the sentence of a row with the URL it is quoted from. Ignores case, white space,
   * back-ticks, emphasis and the final full stop.
   */
  public static String key(SepFile file, Requirement row, String text) {
    String url = row.url().or(file::specUrl).map(YamlScalar::value).orElse("");
    return url + " " + bare(text);
  }

  /** Returns the sentence alone, normalized as in {@link #key}. */
  public static String bare(String text) {
    String sentence = plain(text);
    return sentence.substring(0, withoutStop(sentence, sentence.length()));
  }

  /** Strips trailing parentheses such as "(elicitation variant)". */
  public static String withoutGloss(String text) {
    int end = withoutStop(text, text.length());
    while (end > 0 && text.charAt(end - 1) == ')') {
      int open = opening(text, end);
      if (withoutSpace(text, open) <= 0) {
        break;
      }
      end = withoutStop(text, open);
    }
    return text.substring(0, end);
  }

  private static String plain(String text) {
    return isPlain(text) ? text.strip().toLowerCase(Locale.ROOT) : written(text);
  }

  /** Avoids a loop over all characters for most texts. */
  private static boolean isPlain(String text) {
    return text.indexOf('`') < 0
        && text.indexOf('*') < 0
        && !text.contains("  ")
        && text.indexOf('\n') < 0
        && text.indexOf('\t') < 0;
  }

  private static String written(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      boolean spaceBefore = plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
      if (space ? !spaceBefore : "`*".indexOf(c) < 0) {
        plain.append(space ? ' ' : c);
      }
    }
    return plain.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the offset of the parenthesis that the last one before an offset closes, or -1. */
  private static int opening(String text, int end) {
    int depth = 0;
    for (int i = end - 1; i >= 0; i--) {
      if (text.charAt(i) == ')') {
        depth++;
      } else if (text.charAt(i) == '(' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the end of a text without its final full stop and surrounding white space. */
  private static int withoutStop(String text, int end) {
    int words = withoutSpace(text, end);
    boolean stop = words > 0 && text.charAt(words - 1) == '.';
    return stop ? withoutSpace(text, words - 1) : words;
  }

  private static int withoutSpace(String text, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
