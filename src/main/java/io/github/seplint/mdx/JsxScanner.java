package io.github.seplint.mdx;

import io.github.seplint.mdx.MdxParser.Markup;
import java.util.Set;
import org.commonmark.node.HardLineBreak;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds where tags and expressions of JSX end. Each scan looks at {@value #LONGEST} characters at
 * most, so that no text makes it slow. A text may be read incrementally; {@link #END} follows it.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#mdx-syntax">MDX syntax</a>
 */
final class JsxScanner {
  /** The character after the end of a text. */
  static final char END = '\0';

  /** Tags of HTML that end a line or a block. */
  private static final Set<String> BREAKING =
      Set.of(
          ("br hr p div ul ol li dl dt dd table tr td th details summary blockquote"
                  + " h1 h2 h3 h4 h5 h6")
              .split(" "));

  private static final int LONGEST = 1000;
  private static final int DEEPEST = 16;

  private JsxScanner() {}

  /** The offset after the tag that begins at an offset; -1 if none does. */
  static int endOfTag(CharSequence text, int start) {
    int at = start + (text.charAt(start + 1) == '/' ? 2 : 1);
    if (text.charAt(at) == '>') {
      return at + 1;
    }
    int afterName = endOfName(text, at);
    boolean named = isNameStart(text.charAt(at)) && text.charAt(afterName - 1) != ':';
    return named ? endOfAttributes(text, afterName, start + LONGEST) : -1;
  }

  /** The offset after the expression in braces that begins at an offset; -1 if none does. */
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
    for (; at < end && text.charAt(at) != END; at++) {
      if (text.charAt(at) == '*' && text.charAt(at + 1) == '/') {
        return at + 2;
      }
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
      at =
          c == '{'
              ? endOfExpression(text, at)
              : "\"'".indexOf(c) >= 0 ? endOfQuoted(text, at, end) : at + 1;
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

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
  }

  /** Removes a tag or expression from a paragraph; the text between two tags remains. */
  static ParsedInline parse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    BufferedScanner text = new BufferedScanner(scanner);
    boolean tag = text.charAt(0) == '<';
    int length = tag ? endOfTag(text, 0) : endOfExpression(text, 0);
    if (length < 0) {
      return ParsedInline.none();
    }
    scanner.setPosition(start);
    for (int i = 0; i < length; i++) {
      scanner.next();
    }
    boolean breaks = tag && length > 2 && BREAKING.contains(name(text, 0));
    return ParsedInline.of(breaks ? new HardLineBreak() : new Markup(), scanner.position());
  }

  /** The characters of a scanner, read from it on demand. */
  private static final class BufferedScanner implements CharSequence {
    private final Scanner scanner;
    private final StringBuilder taken = new StringBuilder();

    BufferedScanner(Scanner scanner) {
      this.scanner = scanner;
    }

    /** The character at an index; {@link #END} after the last. */
    @Override
    public char charAt(int index) {
      while (taken.length() <= index && scanner.hasNext()) {
        taken.append(scanner.peek());
        scanner.next();
      }
      return index < taken.length() ? taken.charAt(index) : END;
    }

    /** Returns the number of characters requested so far. */
    @Override
    public int length() {
      return taken.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return taken.subSequence(start, end);
    }

    @Override
    public String toString() {
      return taken.toString();
    }
  }
}
