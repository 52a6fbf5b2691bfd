package io.github.seplint.spec;

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
final class Words {
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

  private Words(String text, String[] keys, int[] starts, int[] ends) {
    this.text = text;
    this.keys = keys;
    this.starts = starts;
    this.ends = ends;
    this.hashes = new int[keys.length];
    Arrays.setAll(hashes, i -> keys[i].hashCode());
  }

  static Words of(String text) {
    return new WordReader(text).read();
  }

  static Words of(String text, String[] keys, int[] starts, int[] ends) {
    return new Words(text, keys, starts, ends);
  }

  String text() {
    return text;
  }

  int count() {
    return keys.length;
  }

  String key(int index) {
    return keys[index];
  }

  int hash(int index) {
    return hashes[index];
  }

  /** Offset of a word in the text. */
  int start(int index) {
    return starts[index];
  }

  /** Offset behind a word in the text. */
  int end(int index) {
    return ends[index];
  }

  /** What a word counts as where likeness is asked for; see {@link Terms}. */
  int term(int index) {
    if (terms.length < keys.length) {
      int[] found = new int[keys.length];
      Arrays.setAll(found, i -> Terms.term(isModal(i), keys[i]));
      terms = found;
    }
    return terms[index];
  }

  /** Whether a word is a keyword in capitals. */
  boolean isKeyword(int index) {
    return isModal(index) && Character.isUpperCase(keys[index].charAt(0));
  }

  /** Whether a word is a keyword, in capitals or not. */
  boolean isModal(int index) {
    String key = keys[index];
    return MODAL_INITIALS.indexOf(key.charAt(0)) >= 0
        && key.length() <= LONGEST_MODAL
        && MODAL.contains(key.toLowerCase(Locale.ROOT));
  }

  boolean same(int index, Words other, int at) {
    return hashes[index] == other.hashes[at] && keys[index].equals(other.keys[at]);
  }

  /** Whether a stretch of these words is a stretch of others. */
  boolean same(int from, Words other, int at, int length) {
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
  Words slice(int from, int to) {
    return new Words(
        text,
        Arrays.copyOfRange(keys, from, to),
        Arrays.copyOfRange(starts, from, to),
        Arrays.copyOfRange(ends, from, to));
  }

  /** The words that a test keeps. */
  Words only(IntPredicate kept) {
    int[] indices = IntStream.range(0, count()).filter(kept).toArray();
    return new Words(
        text,
        Arrays.stream(indices).mapToObj(i -> keys[i]).toArray(String[]::new),
        Arrays.stream(indices).map(i -> starts[i]).toArray(),
        Arrays.stream(indices).map(i -> ends[i]).toArray());
  }
}
