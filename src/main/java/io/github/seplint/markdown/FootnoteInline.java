package io.github.seplint.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Takes {@code [^1]} out of a paragraph, and {@code [^1]:} where a line begins with it. */
final class FootnoteInline implements InlineContentParser, InlineContentParserFactory {
  private static final int LONGEST = 100;

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('[');
  }

  /** Itself: it has no state. */
  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    scanner.next();
    if (!scanner.next('^')) {
      return ParsedInline.none();
    }
    for (int i = 0; i < LONGEST && isIdPart(scanner.peek()); i++) {
      scanner.next();
    }
    if (!scanner.next(']')) {
      return ParsedInline.none();
    }
    if (before == Scanner.END || before == '\n') {
      scanner.next(':');
    }
    return ParsedInline.of(new Markup(), scanner.position());
  }

  private static boolean isIdPart(char c) {
    return c != Scanner.END && c != ']' && c != '[' && !Character.isWhitespace(c);
  }
}
