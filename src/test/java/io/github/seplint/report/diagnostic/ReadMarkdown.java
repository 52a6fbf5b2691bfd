package io.github.seplint.report.diagnostic;

import io.github.seplint.report.diagnostic.ReadBack.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads findings from Markdown. */
final class ReadMarkdown {
  private static final Pattern PLACE = Pattern.compile("(?s)^(.*):(\\d+):(\\d+)$");
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private ReadMarkdown() {}

  static Node page(String text) {
    return PARSER.parse(text);
  }

  /** The findings in the lines of its table. */
  static List<Finding> findings(String text) {
    List<Finding> found = new ArrayList<>();
    page(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof TableRow && node.getParent() instanceof TableBody) {
                  found.add(finding(node));
                }
                visitChildren(node);
              }
            });
    return found;
  }

  private static Finding finding(Node row) {
    Node severity = row.getFirstChild();
    Node place = severity.getNext();
    Node message = place.getNext();
    Matcher parts = PLACE.matcher(words(place, ""));
    if (!parts.matches()) {
      throw new AssertionError("no place: " + words(place, ""));
    }
    return new Finding(
        words(message.getNext(), ""),
        words(severity, ""),
        parts.group(1),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        words(message, "`"));
  }

  private static String words(Node cell, String aroundCode) {
    if (!(cell instanceof TableCell)) {
      throw new AssertionError("no cell: " + cell);
    }
    StringBuilder text = new StringBuilder();
    cell.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text each) {
            text.append(each.getLiteral());
          }

          @Override
          public void visit(Code each) {
            text.append(aroundCode).append(each.getLiteral()).append(aroundCode);
          }
        });
    return text.toString();
  }

  /** White space, and what some reader would end a line at, as a single space. */
  static String folded(String text) {
    return text.replaceAll("[\\s\\p{Z}\\x1C-\\x1F\\x85]+", " ").strip();
  }
}
