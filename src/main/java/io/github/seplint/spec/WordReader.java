package io.github.seplint.spec;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a text apart into its {@link Words}. */
final class WordReader {
  private static final Set<String> NEGATED =
      Set.of("MUST", "SHALL", "SHOULD", "must", "shall", "should", "may");
  private static final Set<String> KEYWORDS =
      Set.of("MUST", "SHALL", "SHOULD", "MAY", "REQUIRED", "RECOMMENDED", "OPTIONAL", "NOT");

  private final String text;
  private final List<String> keys = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  WordReader(String text) {
    this.text = text;
  }

  Words read() {
    int at = 0;
    while (at < text.length()) {
      at = beginsWord(at) ? word(at) : at + 1;
    }
    return Words.of(
        text,
        keys.toArray(String[]::new),
        starts.stream().mapToInt(Integer::intValue).toArray(),
        ends.stream().mapToInt(Integer::intValue).toArray());
  }

  private int word(int start) {
    int end = start + 1;
    while (end < text.length() && (isLetter(text.charAt(end)) || isInner(end))) {
      end++;
    }
    String key = key(text.substring(start, end));
    int last = keys.size() - 1;
    if (last >= 0 && isNegation(key) && continues(last, start)) {
      keys.set(last, keys.get(last) + " " + key);
      ends.set(last, end);
    } else {
      keys.add(key);
      starts.add(start);
      ends.add(end);
    }
    return end;
  }

  private static boolean isNegation(String key) {
    return key.equals("NOT") || key.equals("not");
  }

  /** Whether a {@code NOT} belongs to the word before it. */
  private boolean continues(int last, int start) {
    boolean capital = text.charAt(start) == 'N';
    String before = keys.get(last);
    return NEGATED.contains(before)
        && Character.isUpperCase(before.charAt(0)) == capital
        && text.substring(ends.get(last), start).isBlank();
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
