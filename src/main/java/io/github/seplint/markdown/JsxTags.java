package io.github.seplint.markdown;

/**
 * Finds where tags and expressions of JSX end. Each scan looks at {@value #LONGEST} characters at
 * most, so that no text makes it slow. A text may be read as it goes; {@link #END} is behind it.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#mdx-syntax">MDX syntax</a>
 */
final class JsxTags {
  /** What a text gives behind its end. */
  static final char END = '\0';

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 16;

  private JsxTags() {}

  /** The offset behind the tag that begins at an offset; -1 if none does. */
  static int endOfTag(CharSequence text, int start) {
    int at = start + (text.charAt(start + 1) == '/' ? 2 : 1);
    if (text.charAt(at) == '>') {
      return at + 1;
    }
    int behindName = endOfName(text, at);
    boolean named = isNameStart(text.charAt(at)) && text.charAt(behindName - 1) != ':';
    return named ? endOfAttributes(text, behindName, start + LONGEST) : -1;
  }

  /** The offset behind the expression in braces that begins at an offset; -1 if none does. */
  static int endOfExpression(CharSequence text, int start) {
    int end = start + LONGEST;
    int depth = 0;
    for (int at = start; at < end && depth <= DEEPEST; at++) {
      char c = text.charAt(at);
      if (c == END) {
        return -1;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      } else if (c == '/' && text.charAt(at + 1) == '*') {
        at = endOfComment(text, at + 2, end) - 1;
      }
    }
    return -1;
  }

  /**
   * The name of a tag: {@code Note} of {@code <Note>}, {@code </Note>} and {@code <Note a="b">}.
   */
  static String name(CharSequence text, int start) {
    int from = text.charAt(start + 1) == '/' ? start + 2 : start + 1;
    return text.subSequence(from, endOfName(text, from)).toString();
  }

  private static int endOfComment(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != END) {
      if (text.charAt(at) == '*' && text.charAt(at + 1) == '/') {
        return at + 2;
      }
      at++;
    }
    return at;
  }

  private static int endOfAttributes(CharSequence text, int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      at = c == '{' ? endOfExpression(text, at) : isQuote(c) ? endOfQuoted(text, at, end) : at + 1;
      if (at < 0 || !(isNamePart(c) || "={}/\"' \t\r\n".indexOf(c) >= 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static int endOfQuoted(CharSequence text, int start, int end) {
    for (int at = start + 1; at < end && text.charAt(at) != END; at++) {
      if (text.charAt(at) == text.charAt(start)) {
        return at + 1;
      }
    }
    return -1;
  }

  private static int endOfName(CharSequence text, int from) {
    int at = from;
    while (isNamePart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
  }
}
