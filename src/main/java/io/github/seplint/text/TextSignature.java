package io.github.seplint.text;

/**
 * The marks and words of a text, from one pass over it, which exclude most searches that would find
 * nothing. Words are hashed as in a Bloom filter: a text may seem to have a word that it has not,
 * never the reverse. Words are maximal sequences of letters and digits, regardless of case.
 */
public final class TextSignature {
  private static final int ASCII = 128;

  /** An odd multiplier that distributes hashes; the upper bits of the product select a bit. */
  private static final int MIX = 0x9E3779B9;

  private static final int WORD_SETS = 4;

  private static final int SHIFT = Integer.SIZE - 8;

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
    int all = 0;
    int word = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      int code = c < ASCII ? CODES[c] : signature.codeOutsideAscii(c);
      if (code > 0) {
        word = 31 * word + code;
        all = code < ASCII ? 31 * all + code : all;
      } else {
        signature.addMark(c);
        signature.addWord(word);
        word = 0;
      }
    }
    signature.addWord(word);
    signature.fingerprint = all;
    return signature;
  }

  /** Two characters become ASCII letters in lower case: the Kelvin sign and the dotted I. */
  private int codeOutsideAscii(char c) {
    ascii = false;
    if (c == '\u212A') {
      return CODES['k'];
    }
    if (c == '\u0130') {
      return CODES['i'];
    }
    return Character.isLetterOrDigit(c) ? c : 0;
  }

  private void addMark(char c) {
    if (c < Long.SIZE) {
      lowerMarks |= 1L << c;
    } else if (c < ASCII) {
      upperMarks |= 1L << c;
    }
  }

  private void addWord(int hash) {
    if (hash != 0) {
      int bit = (hash * MIX) >>> SHIFT;
      words[bit / Long.SIZE] |= 1L << bit;
    }
  }

  /**
   * Returns whether the text has an ASCII character.
   *
   * @param mark neither a letter nor a digit
   */
  public boolean has(char mark) {
    return ((mark < Long.SIZE ? lowerMarks : upperMarks) >>> mark & 1) != 0;
  }

  /** Returns whether the text may have all words of another; false is certain. */
  public boolean mayContain(TextSignature other) {
    for (int i = 0; i < WORD_SETS; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
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
