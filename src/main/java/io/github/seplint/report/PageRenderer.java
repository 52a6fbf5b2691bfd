package io.github.seplint.report;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes the Markdown of our pages: headings, paragraphs, lists and code. */
final class PageRenderer extends AbstractVisitor {
  private static final int WIDEST = 100;
  private static final String CODE_INDENT = "    ";

  private final Ink ink;
  private final int width;
  private Wrapping wrapping;

  PageRenderer(Ink ink) {
    this.ink = ink;
    this.width = Math.min(WIDEST, ink.width());
    this.wrapping = new Wrapping(ink, width, "", "");
  }

  void title(String words) {
    ink.put(Role.HEADING, words).put('\n');
  }

  void render(Node document) {
    document.accept(this);
  }

  @Override
  public void visit(Heading heading) {
    ink.open(Role.HEADING);
    visitChildren(heading);
    wrapping.end();
    ink.close(Role.HEADING).put('\n');
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    wrapping.end();
    boolean tight = paragraph.getParent() instanceof ListItem;
    ink.put(tight ? "" : "\n");
  }

  @Override
  public void visit(BulletList list) {
    list(list);
  }

  @Override
  public void visit(OrderedList list) {
    list(list);
  }

  @Override
  public void visit(ListItem item) {
    Wrapping outer = wrapping;
    wrapping = new Wrapping(ink, width, "- ", "  ");
    visitChildren(item);
    wrapping = outer;
  }

  @Override
  public void visit(FencedCodeBlock block) {
    boolean labelled = !block.getInfo().startsWith("yaml");
    if (labelled) {
      ink.put("  ").put(Role.EMPHASIS, block.getInfo()).put(":\n");
    }
    for (String line : block.getLiteral().lines().toList()) {
      ink.put(line.isEmpty() ? "" : CODE_INDENT).put(Role.CODE, line).put('\n');
    }
    ink.put('\n');
  }

  @Override
  public void visit(Text text) {
    wrapping.words(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    wrapping.word(Role.CODE, "`" + code.getLiteral() + "`");
  }

  @Override
  public void visit(Emphasis emphasis) {
    wrapping.style(Role.EMPHASIS);
    visitChildren(emphasis);
    wrapping.style(Role.MESSAGE);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    wrapping.style(Role.STRONG);
    visitChildren(emphasis);
    wrapping.style(Role.MESSAGE);
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    wrapping.words(" ");
    wrapping.word(Role.LINK, "<" + link.getDestination() + ">");
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    wrapping.words(" ");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    wrapping.words(" ");
  }

  private void list(Node list) {
    visitChildren(list);
    ink.put('\n');
  }
}
