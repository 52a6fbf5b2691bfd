package io.github.seplint.markdown;

import java.util.Set;
import org.commonmark.node.HardLineBreak;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Takes tags and expressions out of a paragraph; what stands between two tags stays. */
final class JsxInline implements InlineContentParser, InlineContentParserFactory {
  /** Tags of HTML that end a line or a block. */
  private static final Set<String> BREAKING =
      Set.of(
          "br",
          "hr",
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tr",
          "td",
          "th",
          "details",
          "summary",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('<', '{');
  }

  /** Itself: it has no state. */
  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    LookAhead text = new LookAhead(scanner);
    boolean tag = text.charAt(0) == '<';
    int length = tag ? JsxTags.endOfTag(text, 0) : JsxTags.endOfExpression(text, 0);
    if (length < 0) {
      return ParsedInline.none();
    }
    scanner.setPosition(start);
    for (int i = 0; i < length; i++) {
      scanner.next();
    }
    boolean breaks = tag && length > 2 && BREAKING.contains(JsxTags.name(text, 0));
    return ParsedInline.of(breaks ? new HardLineBreak() : new Markup(), scanner.position());
  }
}
