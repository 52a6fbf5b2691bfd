package io.github.seplint.rules.support;

import io.github.seplint.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compares the sentences that rows quote. */
public final class SameSentence {
  private SameSentence() {}

  /**
   * Returns a sentence in a form that is equal for equal sentences. Ignores case, white space,
   * back-ticks, emphasis and the final full stop.
   */
  public static String bare(String text) {
    String sentence = plain(text);
    return sentence.substring(0, withoutStop(sentence, sentence.length()));
  }

  /** Returns whether two of some texts may be equal in this form; false is certain. */
  static boolean mayBeAmong(List<YamlScalar> texts) {
    int[] fingerprints = new int[texts.size()];
    for (int i = 0; i < fingerprints.length; i++) {
      fingerprints[i] = texts.get(i).signature().fingerprint();
    }
    Arrays.sort(fingerprints);
    for (int i = 1; i < fingerprints.length; i++) {
      if (fingerprints[i] == fingerprints[i - 1]) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text ends in parentheses, perhaps before a full stop. */
  static boolean hasGloss(YamlScalar text) {
    String value = text.value();
    int end = text.signature().has(')') ? withoutStop(value, value.length()) : 0;
    return end > 0 && value.charAt(end - 1) == ')';
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
    char[] plain = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Most characters are printable ASCII, for which this is faster than a look at a table.
      boolean space = (c <= ' ' || c >= 0x7F) && Character.isWhitespace(c);
      boolean spaceBefore = length == 0 || plain[length - 1] == ' ';
      if (space && !spaceBefore) {
        plain[length++] = ' ';
      } else if (!space && c != '`' && c != '*') {
        plain[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      }
    }
    return new String(plain, 0, length).strip().toLowerCase(Locale.ROOT);
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
