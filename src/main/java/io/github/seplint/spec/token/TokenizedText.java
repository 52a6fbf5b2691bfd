package io.github.seplint.spec.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The words of a text, made comparable: punctuation is dropped, quotes and hyphens are straight, a
 * possessive {@code 's} is cut off and the first letter is small. A word keeps its inner {@code . /
 * - ' +}, {@code MUST NOT} is one word, and keywords keep their capitals.
 */
public final class TokenizedText {
  /** Words that say how binding a sentence is, in either case. */
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

  public static TokenizedText of(String text, String[] keys, int[] starts, int[] ends) {
    return new TokenizedText(text, keys, starts, ends);
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

  /** Offset behind a word in the text. */
  public int end(int index) {
    return ends[index];
  }

  /** What a word counts as where likeness is asked for; see {@link TermVector}. */
  int term(int index) {
    if (terms.length < keys.length) {
      int[] found = new int[keys.length];
      Arrays.setAll(found, i -> TermVector.term(isModal(i), keys[i]));
      terms = found;
    }
    return terms[index];
  }

  /** Whether a word is a keyword in capitals. */
  public boolean isKeyword(int index) {
    return isModal(index) && Character.isUpperCase(keys[index].charAt(0));
  }

  /** Whether a word is a keyword, in capitals or not. */
  public boolean isModal(int index) {
    String key = keys[index];
    return MODAL_INITIALS.indexOf(key.charAt(0)) >= 0
        && key.length() <= LONGEST_MODAL
        && MODAL.contains(key.toLowerCase(Locale.ROOT));
  }

  public boolean same(int index, TokenizedText other, int at) {
    return hashes[index] == other.hashes[at] && keys[index].equals(other.keys[at]);
  }

  /** Whether a stretch of these words is a stretch of others. */
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

  /** The words from one index to before another; offsets stay those of the whole text. */
  public TokenizedText slice(int from, int to) {
    return new TokenizedText(
        text,
        Arrays.copyOfRange(keys, from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to));
  }

  /** The words that a test keeps. */
  public TokenizedText only(IntPredicate kept) {
    int[] indices = IntStream.range(0, count()).filter(kept).toArray();
    return new TokenizedText(
        text,
        Arrays.stream(indices).mapToObj(i -> keys[i]).toArray(String[]::new),
        Arrays.stream(indices).map(i -> starts[i]).toArray(),
        Arrays.stream(indices).map(i -> ends[i]).toArray());
  }
}
