package io.github.seplint.spec.token;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/** Takes a text apart into its {@link TokenizedText}. */
final class Tokenizer {
  private static final Set<String> NEGATED =
      Set.of("MUST", "SHALL", "SHOULD", "must", "shall", "should", "may");
  private static final Set<String> KEYWORDS =
      Set.of("MUST", "SHALL", "SHOULD", "MAY", "REQUIRED", "RECOMMENDED", "OPTIONAL", "NOT");

  private final String text;
  private String[] keys = new String[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;

  Tokenizer(String text) {
    this.text = text;
  }

  TokenizedText read() {
    int at = 0;
    while (at < text.length()) {
      at = beginsWord(at) ? word(at) : at + 1;
    }
    return TokenizedText.of(
        text, Arrays.copyOf(keys, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  private int word(int start) {
    int end = start + 1;
    while (end < text.length() && (isLetter(text.charAt(end)) || isInner(end))) {
      end++;
    }
    String key = key(text.substring(start, end));
    int last = count - 1;
    if (last >= 0 && isNegation(key) && continues(last, start)) {
      keys[last] = keys[last] + " " + key;
      ends[last] = end;
    } else {
      add(key, start, end);
    }
    return end;
  }

  private void add(String key, int start, int end) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    keys[count] = key;
    starts[count] = start;
    ends[count++] = end;
  }

  private static boolean isNegation(String key) {
    return key.equals("NOT") || key.equals("not");
  }

  /** Whether a {@code NOT} belongs to the word before it. */
  private boolean continues(int last, int start) {
    boolean capital = text.charAt(start) == 'N';
    String before = keys[last];
    return NEGATED.contains(before)
        && Character.isUpperCase(before.charAt(0)) == capital
        && text.substring(ends[last], start).isBlank();
  }

  private boolean beginsWord(int at) {
    char c = text.charAt(at);
    boolean sign =
        c == '-'
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1))
            && (at == 0 || !isLetter(text.charAt(at - 1)));
    return isLetter(c) || sign;
  }

  private boolean isInner(int at) {
    return "./-'+\u2019\u2010\u2011".indexOf(text.charAt(at)) >= 0
        && isLetter(text.charAt(at - 1))
        && at + 1 < text.length()
        && isLetter(text.charAt(at + 1));
  }

  private static boolean isLetter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '_'
          || c == '$';
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static String key(String word) {
    String plain = isAscii(word) ? word : straight(word);
    if (plain.endsWith("'s") && plain.length() > 2) {
      plain = plain.substring(0, plain.length() - 2);
    }
    return KEYWORDS.contains(plain) || !Character.isUpperCase(plain.charAt(0))
        ? plain
        : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
  }

  private static String straight(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .replace('\u2019', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
