package io.github.seplint.report.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A dump of the nodes and texts of a page, to compare two pages. */
public final class NodeDump {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final StringBuilder dump = new StringBuilder();

  private NodeDump() {}

  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  public static String of(Node node) {
    NodeDump dump = new NodeDump();
    dump.add(node, "\n");
    return dump.dump.toString();
  }

  private void add(Node node, String indent) {
    if (node instanceof Text text) {
      boolean goesOn = node.getPrevious() instanceof Text;
      dump.append(goesOn ? "" : indent + "Text ").append(text.getLiteral());
      return;
    }
    if (node instanceof HtmlInline html) {
      // The parser takes each tag by itself, the writer several at once.
      boolean goesOn = node.getPrevious() instanceof HtmlInline;
      dump.append(goesOn ? "" : indent + "Html ").append(html.getLiteral());
      return;
    }
    dump.append(indent).append(node.getClass().getSimpleName()).append(attributes(node));
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      add(child, indent + "  ");
    }
  }

  private static String attributes(Node node) {
    if (node instanceof Link link) {
      return " " + link.getDestination() + " " + link.getTitle();
    }
    if (node instanceof Code code) {
      return " " + code.getLiteral();
    }
    if (node instanceof Heading heading) {
      return " " + heading.getLevel();
    }
    return node instanceof TableCell cell ? " " + cell.getAlignment() : "";
  }
}
