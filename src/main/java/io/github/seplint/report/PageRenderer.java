package io.github.seplint.report;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
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
  private static final String NAMED_FILE = " file=";

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
    wrapping = outer.inner(marker(item));
    visitChildren(item);
    wrapping = outer;
  }

  @Override
  public void visit(FencedCodeBlock block) {
    label(block.getInfo());
    for (String line : block.getLiteral().lines().toList()) {
      ink.put(line.isEmpty() ? "" : CODE_INDENT).put(Role.CODE, line).put('\n');
    }
    ink.put('\n');
  }

  /** Says of a block which file it is, or what comes of the one before it. */
  private void label(String info) {
    int file = info.indexOf(NAMED_FILE);
    String label = file >= 0 ? info.substring(file + NAMED_FILE.length()) : info;
    if (!label.equals("yaml")) {
      ink.put("  ").put(Role.EMPHASIS, label.equals("config") ? "seplint.yaml" : label).put(":\n");
    }
  }

  @Override
  public void visit(Text text) {
    wrapping.words(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    wrapping.word(Role.CODE, "`" + code.getLiteral() + "`");
  }

  /** Angle brackets in prose are no HTML to a terminal. */
  @Override
  public void visit(HtmlInline html) {
    wrapping.words(html.getLiteral());
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
    boolean bare =
        link.getFirstChild() instanceof Text text
            && text.getLiteral().equals(link.getDestination());
    if (!bare) {
      visitChildren(link);
      wrapping.words(" ");
    }
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
    ink.put(list.getParent() instanceof ListItem ? "" : "\n");
  }

  private static String marker(ListItem item) {
    if (!(item.getParent() instanceof OrderedList list)) {
      return "- ";
    }
    int number = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
    for (Node at = item; at.getPrevious() != null; at = at.getPrevious()) {
      number++;
    }
    return number + Optional.ofNullable(list.getMarkerDelimiter()).orElse(".") + " ";
  }
}
