package io.github.seplint.mdx;

import io.github.seplint.mdx.EmphasisLimit.TooManyRunsException;
import io.github.seplint.mdx.MdxPreprocessor.PreprocessedPage;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
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

  /** A short row has as many cells as the header, so few bytes can be many cells. */
  private static final int MOST_CELLS = 100_000;

  /**
   * The order of CommonMark, in which the parser tries them: {@code ---} below a paragraph is a
   * heading before it is a break, and {@code * * *} is a break before it is a list.
   */
  static final Set<Class<? extends Block>> BLOCK_TYPES =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              List.of(
                  BlockQuote.class,
                  Heading.class,
                  FencedCodeBlock.class,
                  ThematicBreak.class,
                  ListBlock.class)));

  private static final Parser MDX = pages(Set.of('<', '{'));

  /** Braces are text in Markdown, and tags are HTML. */
  private static final Parser MARKDOWN = pages(Set.of('<'));

  private static final Parser LINES =
      builder()
          .enabledBlockTypes(Set.of())
          .customInlineContentParserFactory(new EmphasisLimit(false))
          .build();

  private MdxParser() {}

  /** The blocks of a page, in order. Front matter, imports and comments are none. */
  public static List<MdxBlock> blocks(SourceText page) {
    PreprocessedPage prepared = MdxPreprocessor.prepare(page);
    return new BlockCollector(page.text(), prepared).collect(parse(page, prepared));
  }

  /**
   * Parses a prepared page.
   *
   * @throws InvalidFileException if its tables have too many cells, or a block too much emphasis
   */
  static Node parse(SourceText page, PreprocessedPage prepared) {
    try {
      return (isMarkdown(page) ? MARKDOWN : MDX).parse(prepared.text());
    } catch (TooManyRunsException e) {
      throw new InvalidFileException(
          page.path(), "more than " + EmphasisLimit.MAX_RUNS + " runs of `*` or `_` in a block");
    } catch (IllegalArgumentException e) {
      // The only exception of the parser.
      throw new InvalidFileException(page.path(), "more than " + MOST_CELLS + " cells in a table");
    }
  }

  /** Returns whether a page is Markdown without components and expressions. */
  public static boolean isMarkdown(SourceText page) {
    return page.path().endsWith(".md");
  }

  private static Parser pages(Set<Character> jsx) {
    return builder()
        .extensions(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
        .enabledBlockTypes(BLOCK_TYPES)
        .customInlineContentParserFactory(new InlineSyntax(jsx, JsxScanner::parse))
        .customInlineContentParserFactory(new InlineSyntax(Set.of('['), MdxParser::footnote))
        .customInlineContentParserFactory(new EmphasisLimit(true))
        .build();
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

  /** Builds the blocks of a page from the nodes of its tree, whose depth the parser bounds. */
  private static final class BlockCollector {
    private static final Pattern TASK_BOX = Pattern.compile("\\[[ xX]\\] (?!$)");
    private static final String CUSTOM_ID = "{#";

    private final String file;
    private final PreprocessedPage prepared;
    private final List<MdxBlock> blocks = new ArrayList<>();
    private int groups;

    BlockCollector(String file, PreprocessedPage prepared) {
      this.file = file;
      this.prepared = prepared;
    }

    List<MdxBlock> collect(Node document) {
      children(document, Optional.empty());
      return List.copyOf(blocks);
    }

    /** Collects the blocks of a node; the lead-in of a list is the block before it. */
    private void children(Node container, Optional<MdxBlock> before) {
      Optional<MdxBlock> lead = before;
      for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
        lead = node(node, lead);
      }
    }

    private Optional<MdxBlock> node(Node node, Optional<MdxBlock> lead) {
      if (node instanceof Heading heading) {
        heading(heading);
      } else if (node instanceof Paragraph) {
        return text(node).units().stream()
            .map(unit -> add(new MdxBlock.Prose(unit)))
            .reduce(Optional.empty(), (before, last) -> last);
      } else if (node instanceof FencedCodeBlock code) {
        add(new MdxBlock.Code(file, lines(code)));
      } else if (node instanceof ListBlock) {
        list(node, lead);
      } else if (node instanceof TableBlock) {
        table(node, lead);
      } else if (node instanceof BlockQuote) {
        children(node, Optional.empty());
      }
      return Optional.empty();
    }

    private MappedText text(Node block) {
      return InlineText.of(block, file, prepared).of(block);
    }

    /** The lines between the fences. */
    private List<Span> lines(FencedCodeBlock code) {
      return code.getSourceSpans().stream()
          .skip(1)
          .limit(code.getLiteral().lines().count())
          .map(span -> prepared.origin(span.getInputIndex(), span.getLength()))
          .toList();
    }

    private Optional<MdxBlock> add(MdxBlock block) {
      blocks.add(block);
      return Optional.of(block);
    }

    private void heading(Heading heading) {
      add(new MdxBlock.Heading(heading.getLevel(), text(heading), customId(heading)));
    }

    private Optional<String> customId(Heading heading) {
      List<SourceSpan> spans = heading.getSourceSpans();
      if (spans.isEmpty() || heading.getFirstChild() == null) {
        return Optional.empty();
      }
      int start = prepared.origin(spans.get(0).getInputIndex());
      String line = file.substring(start, start + spans.get(0).getLength()).stripTrailing();
      int id = line.lastIndexOf(CUSTOM_ID);
      return id >= 0 && line.endsWith("}")
          ? Optional.of(line.substring(id + CUSTOM_ID.length(), line.length() - 1))
          : Optional.empty();
    }

    private void list(Node list, Optional<MdxBlock> lead) {
      int number = groups++;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        Node first = item.getFirstChild();
        if (first instanceof Paragraph) {
          List<MappedText> units = itemText(first).units();
          Optional<MdxBlock> block = add(new MdxBlock.Item(units.get(0), number, lead));
          units.subList(1, units.size()).forEach(unit -> add(new MdxBlock.Prose(unit)));
          first.unlink();
          children(item, block);
        } else {
          children(item, lead);
        }
      }
    }

    /** Without the box of a task. */
    private MappedText itemText(Node paragraph) {
      MappedText text = text(paragraph);
      Matcher box = TASK_BOX.matcher(text.text());
      return box.lookingAt() ? text.from(box.end()) : text;
    }

    private void table(Node table, Optional<MdxBlock> lead) {
      int number = groups++;
      int row = 0;
      for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
        for (Node each = part.getFirstChild(); each != null; each = each.getNext()) {
          if (each instanceof TableRow) {
            row(each, number, row++, lead);
          }
        }
      }
    }

    private void row(Node row, int table, int number, Optional<MdxBlock> lead) {
      int column = 0;
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell) {
          add(new MdxBlock.Cell(text(cell), table, number, column++, lead));
        }
      }
    }
  }
}
