package io.github.seplint.markdown;

/** What a node says; finds for each of its characters what was written for it. */
final class Literal {
  private static final int LONGEST_ENTITY = 40;

  private final String text;

  Literal(String text) {
    this.text = text;
  }

  /**
   * Goes through both texts side by side: they are equal but for escapes, entities and a space that
   * code does not begin with. What cannot be aligned stands for the next written character.
   */
  void align(Written written, TracedText.Builder into) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      at = next(c, written, at);
      int length = lengthAt(c, written, at);
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

  private static int next(char c, Written written, int at) {
    int next = at;
    if (next + 1 < written.length()
        && written.at(next) != c
        && written.at(next + 1) == c
        && (written.at(next) == '\\' || written.at(next) == ' ')) {
      next++;
    }
    return next;
  }

  private static int lengthAt(char c, Written written, int at) {
    if (at >= written.length() || written.at(at) == c || written.at(at) != '&') {
      return 1;
    }
    for (int i = at + 1; i < Math.min(written.length(), at + LONGEST_ENTITY); i++) {
      if (written.at(i) == ';') {
        return i - at + 1;
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
