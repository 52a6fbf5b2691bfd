package io.github.seplint.mdx;

import io.github.seplint.mdx.MappedText.LiteralAligner;
import io.github.seplint.mdx.MappedText.RawText;
import io.github.seplint.mdx.MdxParser.Markup;
import io.github.seplint.mdx.MdxPreprocessor.PreprocessedPage;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * The text of inline nodes, with the place of each character.
 *
 * @param origin maps offsets in the parsed text to offsets in the file
 */
record InlineText(String file, IntUnaryOperator origin) {
  private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][A-Za-z0-9_.-]*>");

  /**
   * Reads the content of a block. The parser of cells unescapes {@code \\|}, so that an escaped
   * pipe is one character.
   */
  static InlineText of(Node block, String file, PreprocessedPage prepared) {
    List<SourceSpan> spans = block.getSourceSpans();
    if (!(block instanceof TableCell) || spans.isEmpty()) {
      return new InlineText(file, prepared::origin);
    }
    int start = spans.get(0).getInputIndex();
    int[] origins = new int[spans.get(0).getLength() + 1];
    int at = prepared.origin(start);
    for (int i = 0; i < origins.length; i++) {
      at += file.startsWith("\\|", at) ? 1 : 0;
      origins[i] = Math.min(at++, file.length() - 1);
    }
    return new InlineText(file, offset -> origins[Math.min(offset - start, origins.length - 1)]);
  }

  /** The places of the characters of a text or code, in order; fewer if they are unknown. */
  List<Span> places(Node node) {
    List<Span> places = new ArrayList<>();
    align(node, (c, start, end) -> places.add(new Span(start, end)));
    return places;
  }

  private void align(Node node, LiteralAligner.Sink into) {
    if (node instanceof Text text) {
      new LiteralAligner(text.getLiteral()).align(written(text), into);
    } else if (node instanceof Code code) {
      new LiteralAligner(code.getLiteral()).alignCode(written(code).withoutTicks(), into);
    }
  }

  MappedText of(Node block) {
    MappedText.Builder into = new MappedText.Builder();
    block.accept(new Collector(into));
    return into.build();
  }

  /** Walks the nodes; their depth is bounded by the parser. */
  private final class Collector extends AbstractVisitor {
    private final MappedText.Builder into;

    Collector(MappedText.Builder into) {
      this.into = into;
    }

    @Override
    public void visit(Text text) {
      if (!verbatim(text)) {
        align(text, into);
      }
    }

    /** Takes a text over that is written as it is, as nearly all are. */
    private boolean verbatim(Text text) {
      String literal = text.getLiteral();
      List<SourceSpan> spans = text.getSourceSpans();
      int length = literal.length();
      if (spans.size() != 1 || spans.get(0).getLength() != length || length == 0) {
        return false;
      }
      int from = spans.get(0).getInputIndex();
      int start = origin.applyAsInt(from);
      boolean same =
          origin.applyAsInt(from + length - 1) == start + length - 1
              && literal.indexOf('&') < 0
              && literal.indexOf('\\') < 0
              && file.startsWith(literal, start);
      if (same) {
        into.addAll(literal, start);
      }
      return same;
    }

    @Override
    public void visit(Code code) {
      int start = into.length();
      align(code, into);
      into.markCode(start);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      into.space();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      if (isBlockTag(lineBreak)) {
        into.boundary();
      } else {
        into.space();
      }
    }

    /** Returns whether a break is written as a tag that begins or ends a block, not a line. */
    private boolean isBlockTag(HardLineBreak lineBreak) {
      List<SourceSpan> spans = lineBreak.getSourceSpans();
      int start = spans.isEmpty() ? 0 : origin.applyAsInt(spans.get(0).getInputIndex());
      return file.startsWith("<", start) && !JsxScanner.name(file, start).equals("br");
    }

    /** A tag that has no attributes and is not closed is a placeholder: {@code file://<name>}. */
    @Override
    public void visit(HtmlInline html) {
      String tag = html.getLiteral();
      String name = PLACEHOLDER.matcher(tag).matches() ? tag.substring(1, tag.length() - 1) : "";
      int start = origin.applyAsInt(html.getSourceSpans().get(0).getInputIndex());
      if (name.equals("sup") && file.startsWith("</sup>", file.indexOf("<", start + 1))) {
        // 2<sup>53</sup> is written 2^53 in plain text.
        into.add('^', start, start + tag.length());
      } else if (!(name.isEmpty() || name.equals("br") || file.contains("</" + name + ">"))) {
        into.addAll(tag, start);
      }
    }

    /** The description of an image is not read as part of a sentence. */
    @Override
    public void visit(Image image) {}

    @Override
    public void visit(CustomNode node) {
      if (!(node instanceof Markup)) {
        visitChildren(node);
      }
    }
  }

  /** The source of a node; its lines are joined by spaces. */
  private RawText written(Node node) {
    List<Integer> offsets = new ArrayList<>();
    for (SourceSpan span : node.getSourceSpans()) {
      if (!offsets.isEmpty() && span.getLength() > 0) {
        offsets.add(offsets.get(offsets.size() - 1) + 1);
      }
      for (int i = 0; i < span.getLength(); i++) {
        offsets.add(origin.applyAsInt(span.getInputIndex() + i));
      }
    }
    return new RawText(file, offsets);
  }
}
