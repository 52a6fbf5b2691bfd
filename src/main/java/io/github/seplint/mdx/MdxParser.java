package io.github.seplint.mdx;

import io.github.seplint.mdx.MdxPreprocessor.PreprocessedPage;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads MDX: CommonMark and GitHub's tables, with components, expressions and footnotes, without
 * indented code and HTML blocks. Any text results in blocks; invalid MDX is read as text.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#mdx-syntax">MDX syntax</a>
 */
public final class MdxParser {
  private static final int DEEPEST = 100;
  private static final int LONGEST_ID = 100;
  private static final Parser PAGES =
      builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(
              Set.of(
                  BlockQuote.class,
                  Heading.class,
                  FencedCodeBlock.class,
                  ThematicBreak.class,
                  ListBlock.class))
          .customInlineContentParserFactory(new InlineSyntax(Set.of('<', '{'), JsxScanner::parse))
          .customInlineContentParserFactory(new InlineSyntax(Set.of('['), MdxParser::footnote))
          .build();
  private static final Parser LINES = builder().enabledBlockTypes(Set.of()).build();

  private MdxParser() {}

  /** The blocks of a page, in order. Code, front matter, imports and comments are none. */
  public static List<MdxBlock> blocks(SourceText page) {
    PreprocessedPage prepared = MdxPreprocessor.prepare(page);
    return new BlockCollector(page.text(), prepared).collect(parse(prepared));
  }

  static Node parse(PreprocessedPage page) {
    return PAGES.parse(page.text());
  }

  /** A quote without its markup; a quote has no tags, as {@code <name>} is a name there. */
  public static MappedText line(String quote) {
    PreprocessedPage prepared = new PreprocessedPage(1);
    prepared.add(quote.replace('\n', ' '), 0);
    return new InlineText(quote, prepared::origin).of(LINES.parse(prepared.text()));
  }

  private static Parser.Builder builder() {
    return Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST);
  }

  /** Invisible source: a tag, an expression, a footnote mark. */
  static final class Markup extends CustomNode {}

  /** Takes {@code [^1]} out of a paragraph, and {@code [^1]:} where a line begins with it. */
  private static ParsedInline footnote(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    scanner.next();
    if (!scanner.next('^')) {
      return ParsedInline.none();
    }
    for (int i = 0; i < LONGEST_ID && isIdPart(scanner.peek()); i++) {
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

  /** An inline syntax whose parser has no state. */
  private record InlineSyntax(Set<Character> triggers, InlineContentParser parser)
      implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return triggers;
    }

    @Override
    public InlineContentParser create() {
      return parser;
    }
  }
}
