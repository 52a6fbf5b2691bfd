package io.github.seplint.mdx;

/** Tracks fenced code blocks, so that nothing in them is read as a tag. */
final class CodeFence {
  private static final int SHORTEST = 3;

  private char mark;
  private int length;

  boolean isOpen() {
    return length > 0;
  }

  /** Processes a line, which may open or close a block. */
  void see(CharSequence text, int first, int end) {
    int at = isOpen() ? first : behindMarkers(text, first, end);
    int run = run(text, at, end);
    if (isOpen()) {
      if (run >= length && text.charAt(at) == mark && isBlank(text, at + run, end)) {
        length = 0;
      }
    } else if (run >= SHORTEST && mayOpen(text, at, at + run, end)) {
      mark = text.charAt(at);
      length = run;
    }
  }

  /**
   * Returns the offset after the markers of quotations and list items: a block may begin on their
   * line.
   */
  private static int behindMarkers(CharSequence text, int first, int end) {
    int at = first;
    boolean moved = true;
    while (moved && at < end) {
      int next = behindMarker(text, at, end);
      moved = next > at;
      at = next;
    }
    return at;
  }

  private static int behindMarker(CharSequence text, int at, int end) {
    char c = text.charAt(at);
    int next = at;
    if (c == '>' || c == ' ' || c == '\t') {
      return at + 1;
    }
    while (next < end && next < at + 9 && Character.isDigit(text.charAt(next))) {
      next++;
    }
    boolean mark = next > at ? isOneOf(".)", text, next, end) : isOneOf("-*+", text, at, end);
    return mark && isOneOf(" \t", text, next + 1, end) ? next + 1 : at;
  }

  private static boolean isOneOf(String characters, CharSequence text, int at, int end) {
    return at < end && characters.indexOf(text.charAt(at)) >= 0;
  }

  private static int run(CharSequence text, int at, int end) {
    int next = at;
    if (at < end && (text.charAt(at) == '`' || text.charAt(at) == '~')) {
      while (next < end && text.charAt(next) == text.charAt(at)) {
        next++;
      }
    }
    return next - at;
  }

  /** An info string with back-ticks means inline code, not a fence. */
  private static boolean mayOpen(CharSequence text, int at, int from, int end) {
    if (text.charAt(at) == '`') {
      for (int i = from; i < end; i++) {
        if (text.charAt(i) == '`') {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isBlank(CharSequence text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
