package io.github.seplint.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The facts of a rendered report, independent of its layout. */
final class PageFacts {
  private static final Pattern SEP = Pattern.compile("SEP-[0-9]+");

  private final Node page;

  PageFacts(String markdown) {
    this.page = NodeDump.parse(markdown);
  }

  /** The lines of each table, without its head. */
  List<List<List<Node>>> tables() {
    List<List<List<Node>>> tables = new ArrayList<>();
    for (Node block : children(page)) {
      if (block instanceof TableBlock) {
        List<List<Node>> lines = new ArrayList<>();
        for (Node part : children(block)) {
          if (part instanceof TableBody) {
            children(part).forEach(row -> lines.add(children(row)));
          }
        }
        tables.add(lines);
      }
    }
    return tables;
  }

  /** Of each SEP the items that lead to a definition: the id, where it leads, what follows. */
  List<String> definitions() {
    List<String> facts = new ArrayList<>();
    String sep = "";
    for (Node block : children(page)) {
      if (block instanceof Heading heading && heading.getLevel() == 3) {
        sep = SEP.matcher(text(block)).matches() ? text(block) : "";
      } else if (block instanceof BulletList && !sep.isEmpty()) {
        for (Node item : children(block)) {
          if (item.getFirstChild().getFirstChild() instanceof Link link) {
            facts.add(sep + " " + text(item) + " -> " + link.getDestination());
          }
        }
      }
    }
    return facts;
  }

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** The words of a node, without markup. */
  static String text(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return words.toString();
  }

  /** Where the first link of a node leads; empty where it has none. */
  static String destination(Node node) {
    List<String> found = new ArrayList<>();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            found.add(link.getDestination());
          }
        });
    return found.isEmpty() ? "" : found.get(0);
  }

  /** The title of the first link of a node. */
  static String title(Node node) {
    return node.getFirstChild() instanceof Link link && link.getTitle() != null
        ? link.getTitle()
        : "";
  }
}
