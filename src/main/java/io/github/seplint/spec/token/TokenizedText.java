package io.github.seplint.spec.token;

import io.github.seplint.text.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The normalized words of a text: without punctuation, possessive {@code 's} and the {@code ^} of a
 * power, with straight quotes and hyphens, the first letter in lower case. A word keeps its inner
 * {@code . / - ' +}, {@code MUST NOT} is one word, and keywords keep their capitals.
 */
public final class TokenizedText {
  /** Words that express how binding a sentence is, in either case. */
  private static final Set<String> MODAL =
      Set.of(
          "must",
          "must not",
          "shall",
          "shall not",
          "should",
          "should not",
          "may",
          "may not",
          "required",
          "recommended",
          "not recommended",
          "optional");

  private static final String MODAL_INITIALS = "mMsSrRoOnN";
  private static final String NOT = " NOT";
  private static final int LONGEST_MODAL = "not recommended".length();

  private final String text;
  private final String[] keys;
  private final int[] hashes;
  private final int[] starts;
  private final int[] ends;
  private volatile int[] terms = {};

  private TokenizedText(String text, String[] keys, int[] starts, int[] ends) {
    this.text = text;
    this.keys = keys;
    this.starts = starts;
    this.ends = ends;
    this.hashes = new int[keys.length];
    Arrays.setAll(hashes, i -> keys[i].hashCode());
  }

  public static TokenizedText of(String text) {
    return new Tokenizer(text).read();
  }

  public String text() {
    return text;
  }

  public int count() {
    return keys.length;
  }

  public String key(int index) {
    return keys[index];
  }

  public int hash(int index) {
    return hashes[index];
  }

  /** Offset of a word in the text. */
  public int start(int index) {
    return starts[index];
  }

  /** Offset after a word in the text. */
  public int end(int index) {
    return ends[index];
  }

  /** The term of a word for similarity; see {@link TermVector}. */
  int term(int index) {
    if (terms.length < keys.length) {
      int[] found = new int[keys.length];
      Arrays.setAll(found, i -> TermVector.term(isModal(i), keys[i]));
      terms = found;
    }
    return terms[index];
  }

  /** Returns whether a word is a keyword in capitals. */
  public boolean isKeyword(int index) {
    return isModal(index) && Character.isUpperCase(keys[index].charAt(0));
  }

  /** Returns whether a word is a keyword, in capitals or not. */
  public boolean isModal(int index) {
    String key = keys[index];
    return MODAL_INITIALS.indexOf(key.charAt(0)) >= 0
        && key.length() <= LONGEST_MODAL
        && MODAL.contains(key.toLowerCase(Locale.ROOT));
  }

  public boolean same(int index, TokenizedText other, int at) {
    return hashes[index] == other.hashes[at] && keys[index].equals(other.keys[at]);
  }

  /** Returns whether these words include a word of another text. */
  public boolean contains(TokenizedText other, int at) {
    for (int index = 0; index < count(); index++) {
      if (same(index, other, at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a range of these words equals a range of another text. */
  public boolean same(int from, TokenizedText other, int at, int length) {
    if (from + length > count() || at + length > other.count() || from < 0 || at < 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!same(from + i, other, at + i)) {
        return false;
      }
    }
    return true;
  }

  /** The words from one index to before another; offsets still refer to the complete text. */
  public TokenizedText slice(int from, int to) {
    return new TokenizedText(
        text,
        Arrays.copyOfRange(keys, from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to));
  }

  /**
   * The words with {@code NOT} as a word of its own, for a list whose items begin with it; empty if
   * there is none.
   */
  public Optional<TokenizedText> withSeparateNot() {
    Tokenizer words = new Tokenizer(text);
    for (int i = 0; i < count(); i++) {
      if (isKeyword(i) && keys[i].endsWith(NOT)) {
        String first = keys[i].substring(0, keys[i].length() - NOT.length());
        words.add(first, starts[i], starts[i] + first.length());
        words.add("not", ends[i] - "not".length(), ends[i]);
      } else {
        words.add(keys[i], starts[i], ends[i]);
      }
    }
    return words.count == count() ? Optional.empty() : Optional.of(words.build());
  }

  /** The words that a test accepts. */
  public TokenizedText filter(IntPredicate kept) {
    int[] indices = IntStream.range(0, count()).filter(kept).toArray();
    return new TokenizedText(
        text,
        Arrays.stream(indices).mapToObj(i -> keys[i]).toArray(String[]::new),
        Arrays.stream(indices).map(i -> starts[i]).toArray(),
        Arrays.stream(indices).map(i -> ends[i]).toArray());
  }

  /** Returns whether a word begins in one of the ranges of the text. */
  public boolean isIn(int index, List<Span> ranges) {
    for (Span range : ranges) {
      if (range.start() <= starts[index] && starts[index] < range.end()) {
        return true;
      }
    }
    return false;
  }

  /** The text from the first word of a range to its last; empty if the range is. */
  public String text(int from, int to) {
    return from < to ? text.substring(starts[from], ends[to - 1]) : "";
  }

  /** Joins words of several texts to one text: with spaces, unless they follow each other. */
  public static final class Joiner {
    private final StringBuilder text = new StringBuilder();
    private final String[] keys;
    private final int[] starts;
    private final int[] ends;
    private final int[] terms;
    private int count;
    private Optional<TokenizedText> last = Optional.empty();
    private int lastTo;

    /** Creates a joiner for a number of words. */
    public Joiner(int words) {
      keys = new String[words];
      starts = new int[words];
      ends = new int[words];
      terms = new int[words];
    }

    /** Adds some words of a text, from one index to before another; at least one. */
    public void add(TokenizedText words, int from, int to) {
      boolean follows = from == lastTo && last.filter(words::equals).isPresent();
      int start = follows ? words.ends[from - 1] : words.starts[from];
      text.append(text.isEmpty() || follows ? "" : " ");
      int shift = text.length() - start;
      text.append(words.text, start, words.ends[to - 1]);
      for (int i = from; i < to; i++) {
        keys[count] = words.keys[i];
        starts[count] = words.starts[i] + shift;
        ends[count] = words.ends[i] + shift;
        terms[count++] = words.term(i);
      }
      last = Optional.of(words);
      lastTo = to;
    }

    /** Returns the text; all words must have been added. */
    public TokenizedText join() {
      TokenizedText joined = new TokenizedText(text.toString(), keys, starts, ends);
      joined.terms = terms;
      return joined;
    }
  }

  /** Splits a text into its {@link TokenizedText}. */
  static final class Tokenizer {
    private static final Set<String> NEGATED =
        Set.of("MUST", "SHALL", "SHOULD", "must", "shall", "should", "may");
    private static final Set<String> KEYWORDS =
        Set.of("MUST", "SHALL", "SHOULD", "MAY", "REQUIRED", "RECOMMENDED", "OPTIONAL", "NOT");

    private static final char MINUS = '\u2212';
    private static final char EN_DASH = '\u2013';
    private static final char POWER = '^';

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
      return build();
    }

    private TokenizedText build() {
      return new TokenizedText(
          text,
          Arrays.copyOf(keys, count),
          Arrays.copyOf(starts, count),
          Arrays.copyOf(ends, count));
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

    /** Returns whether a {@code NOT} belongs to the word before it. */
    private boolean continues(int last, int start) {
      boolean capital = text.startsWith("NOT", start);
      String before = keys[last];
      return NEGATED.contains(before)
          && Character.isUpperCase(before.charAt(0)) == capital
          && text.substring(ends[last], start).isBlank();
    }

    private boolean beginsWord(int at) {
      char c = text.charAt(at);
      boolean sign =
          (c == '-' || c == MINUS)
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1))
              && (at == 0 || !isLetter(text.charAt(at - 1)));
      return isLetter(c) || sign;
    }

    private boolean isInner(int at) {
      char c = text.charAt(at);
      return (c == POWER || "./-'+\u2019\u2010\u2011\u2212\u2013".indexOf(c) >= 0)
          && isLetter(text.charAt(at - 1))
          && at + 1 < text.length()
          && isLetter(text.charAt(at + 1));
    }

    private static boolean isLetter(char c) {
      return c == '_' || c == '$' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static String key(String word) {
      String plain = isPlain(word) ? word : straight(word);
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
          .replace('\u2011', '-')
          .replace(MINUS, '-')
          .replace(EN_DASH, '-')
          .replace(String.valueOf(POWER), "");
    }

    private static boolean isPlain(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (word.charAt(i) >= 128 || word.charAt(i) == POWER) {
          return false;
        }
      }
      return true;
    }
  }
}
