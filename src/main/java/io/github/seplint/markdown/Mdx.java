package io.github.seplint.markdown;

import io.github.seplint.source.SourceText;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads MDX: CommonMark and GitHub's tables, with components, expressions and footnotes, without
 * indented code and HTML blocks. Any text gives blocks; what is no MDX is read as text.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#mdx-syntax">MDX syntax</a>
 */
public final class Mdx {
  private static final int DEEPEST = 100;
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
          .customInlineContentParserFactory(new JsxInline())
          .customInlineContentParserFactory(new FootnoteInline())
          .build();
  private static final Parser LINES = builder().enabledBlockTypes(Set.of()).build();

  private Mdx() {}

  /** The blocks of a page, in order. Code, front matter, imports and comments are none. */
  public static List<Block> blocks(SourceText page) {
    PreparedSource prepared = MdxLines.prepare(page);
    return new BlockCollector(page.text(), prepared).collect(parse(prepared));
  }

  static Node parse(PreparedSource page) {
    return PAGES.parse(page.text());
  }

  /** A quote without its markup; a quote has no tags, as {@code <name>} is a name there. */
  public static TracedText line(String quote) {
    PreparedSource prepared = new PreparedSource(quote.length() + 1);
    prepared.add(quote.replace('\n', ' '), 0);
    return new InlineText(quote, prepared::origin).of(LINES.parse(prepared.text()));
  }

  private static Parser.Builder builder() {
    return Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST);
  }
}
