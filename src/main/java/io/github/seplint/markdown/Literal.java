package io.github.seplint.markdown;

/** What a node says; finds for each of its characters what was written for it. */
final class Literal {
  private static final int LONGEST_ENTITY = 40;

  /** Takes characters, each with the range of the file that it stands for. */
  interface Sink {
    void add(char c, int start, int end);
  }

  private final String text;

  Literal(String text) {
    this.text = text;
  }

  /** Code is written as it is, perhaps with a space on both sides of it. */
  void alignCode(Written written, Sink into) {
    int spare = Math.max(0, (written.length() - text.length()) / 2);
    for (int i = 0; i < text.length() && spare + i < written.length(); i++) {
      into.add(text.charAt(i), written.offset(spare + i), written.offset(spare + i) + 1);
    }
  }

  /**
   * Goes through both texts side by side: they are equal but for escapes and entities. What cannot
   * be aligned stands for the next written character.
   */
  void align(Written written, Sink into) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      at = next(c, written, at);
      int length = lengthAt(i, written, at);
      if (at >= written.length()) {
        at = Math.max(0, written.length() - 1);
        length = Math.min(1, written.length());
      }
      if (length > 0) {
        into.add(c, written.offset(at), written.offset(at + length - 1) + 1);
      }
      boolean goesOn = length > 1 && i + 1 < text.length() && isSecondOf(written, at, i);
      at += goesOn ? 0 : length;
    }
  }

  /** Behind the back-slash of an escape, and behind a space that was not kept. */
  private static int next(char c, Written written, int at) {
    boolean ahead = at + 1 < written.length() && written.at(at + 1) == c;
    boolean escape = ahead && written.at(at) == '\\' && isPunctuation(c);
    boolean space = ahead && written.at(at) == ' ' && c != ' ';
    return escape || space ? at + 1 : at;
  }

  private static boolean isPunctuation(char c) {
    return (c > ' ' && c < '0')
        || (c > '9' && c < 'A')
        || (c > 'Z' && c < 'a')
        || (c > 'z' && c < '\u007f');
  }

  /** The length of an entity that stands for a character; 1 where it is written as it is. */
  private int lengthAt(int i, Written written, int at) {
    if (at >= written.length() || written.at(at) != '&') {
      return 1;
    }
    boolean asItIs = true;
    for (int k = at; k < Math.min(written.length(), at + LONGEST_ENTITY); k++) {
      asItIs &= i + k - at < text.length() && written.at(k) == text.charAt(i + k - at);
      if (written.at(k) == ';') {
        return asItIs ? 1 : k - at + 1;
      }
    }
    return 1;
  }

  /** An entity can stand for two characters: a surrogate pair. */
  private boolean isSecondOf(Written written, int at, int i) {
    return written.at(at) == '&'
        && Character.isHighSurrogate(text.charAt(i))
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
