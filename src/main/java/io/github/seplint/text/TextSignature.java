package io.github.seplint.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * The marks and words of a text, from one pass over it, which exclude most searches that would find
 * nothing. Words are hashed as in a Bloom filter: a text may seem to have a word that it has not,
 * never the reverse. Words are maximal sequences of letters and digits, regardless of case.
 */
public final class TextSignature {
  private static final int ASCII = 128;

  /** An odd multiplier that distributes hashes; the upper bits of the product select the bits. */
  private static final int MIX = 0x9E3779B9;

  /** Each word sets two bits of these. */
  private static final int WORD_SETS = 8;

  private static final int BITS = WORD_SETS * Long.SIZE - 1;
  private static final int FIRST_SHIFT = 23;
  private static final int SECOND_SHIFT = 14;

  /** The codes of ASCII letters, regardless of case, and of digits; 0 for marks. */
  private static final byte[] CODES = codes();

  private long lowerMarks;
  private long upperMarks;
  private final long[] words = new long[WORD_SETS];
  private boolean ascii = true;
  private int fingerprint;

  private TextSignature() {}

  private static byte[] codes() {
    byte[] codes = new byte[ASCII];
    byte code = 1;
    for (char c = '0'; c <= '9'; c++) {
      codes[c] = code++;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      codes[c] = code;
      codes[Character.toUpperCase(c)] = code++;
    }
    return codes;
  }

  /** Scans a text. */
  public static TextSignature of(String text) {
    TextSignature signature = new TextSignature();
    // Bytes, as charAt is slow without the second compiler.
    if (!signature.scan(text.getBytes(StandardCharsets.UTF_8))) {
      signature.scan(text);
    }
    return signature;
  }

  /** Scans ASCII; returns false at the first other character. */
  private boolean scan(byte... ascii) {
    int all = 0;
    int word = 0;
    for (byte c : ascii) {
      if (c < 0) {
        return false;
      }
      int code = CODES[c];
      if (code > 0) {
        word = 31 * word + code;
        all = 31 * all + code;
      } else {
        addMark(c);
        addWord(word);
        word = 0;
      }
    }
    addWord(word);
    fingerprint = all;
    return true;
  }

  private void scan(String text) {
    ascii = false;
    int all = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = c < ASCII ? CODES[c] : codeOutsideAscii(c);
      if (code > 0) {
        word = 31 * word + code;
        all = code < ASCII ? 31 * all + code : all;
      } else {
        addMark(c);
        addWord(word);
        word = 0;
      }
    }
    addWord(word);
    fingerprint = all;
  }

  /** Two characters become ASCII letters in lower case: the Kelvin sign and the dotted I. */
  private static int codeOutsideAscii(char c) {
    if (c == '\u212A') {
      return CODES['k'];
    }
    if (c == '\u0130') {
      return CODES['i'];
    }
    return Character.isLetterOrDigit(c) ? c : 0;
  }

  private void addMark(int c) {
    if (c < Long.SIZE) {
      lowerMarks |= 1L << c;
    } else if (c < ASCII) {
      upperMarks |= 1L << c;
    }
  }

  private void addWord(int hash) {
    if (hash != 0) {
      int mixed = hash * MIX;
      set(mixed >>> FIRST_SHIFT);
      set(mixed >>> SECOND_SHIFT & BITS);
    }
  }

  private void set(int bit) {
    words[bit / Long.SIZE] |= 1L << bit;
  }

  /** Returns the bits that the words of a text set, for {@link #mayContain}. */
  public int[] bits() {
    return IntStream.rangeClosed(0, BITS).filter(this::isSet).toArray();
  }

  private boolean isSet(int bit) {
    return (words[bit / Long.SIZE] >>> bit & 1) != 0;
  }

  /**
   * Returns whether the text has an ASCII character.
   *
   * @param mark neither a letter nor a digit
   */
  public boolean has(char mark) {
    return ((mark < Long.SIZE ? lowerMarks : upperMarks) >>> mark & 1) != 0;
  }

  /**
   * Returns whether the text may have all words of another; false is certain.
   *
   * @param bits those of the other text
   */
  public boolean mayContain(int... bits) {
    for (int bit : bits) {
      if (!isSet(bit)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether all characters are ASCII. */
  public boolean isAscii() {
    return ascii;
  }

  /**
   * A hash of the ASCII letters and digits, regardless of case. It is equal for texts that differ
   * only in case, white space, punctuation and markup, and hardly ever for others.
   */
  public int fingerprint() {
    return fingerprint;
  }
}
