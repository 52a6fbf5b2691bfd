package io.github.seplint.report.markdown;

import io.github.seplint.report.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes the nodes of a page. */
final class Nodes {
  private Nodes() {}

  /** Words of our own, with their spaces. */
  static Node own(String words) {
    return new Text(words);
  }

  /** Words of others; a dash where there are none. */
  static Node text(String text) {
    String words = Words.of(text);
    return words.isEmpty() ? nothing() : new Text(words);
  }

  static Node number(long number) {
    return new Text(Long.toString(number));
  }

  /** As code, where all readers agree what the code is. */
  static Node code(String text) {
    String words = Words.of(text);
    // Of a backslash before a bar each reader of tables thinks differently.
    boolean plain = !words.isEmpty() && words.indexOf('`') < 0 && words.indexOf('\\') < 0;
    return plain ? new Code(words) : text(words);
  }

  static Node nothing() {
    return own("—");
  }

  static Node strong(String text) {
    StrongEmphasis strong = new StrongEmphasis("**");
    strong.appendChild(text(text));
    return strong;
  }

  static Node emphasis(String text) {
    Emphasis emphasis = new Emphasis("_");
    emphasis.appendChild(text(text));
    return emphasis;
  }

  /** A link, if the address is one of the web; else what would be linked. */
  static Node link(Optional<String> address, Node label) {
    return address.flatMap(WebAddress::of).map(url -> link(url.text(), "", label)).orElse(label);
  }

  /** A link to another place of the page. */
  static Node jump(String anchor, String title, Node label) {
    return link("#" + anchor, Words.withoutEntities(title), label);
  }

  private static Node link(String destination, String title, Node label) {
    Link link = title.isEmpty() ? new Link(destination, null) : new Link(destination, title);
    link.appendChild(label);
    return link;
  }

  /** A place that can be jumped to. */
  static Node anchor(String id) {
    return html("<a id=\"" + id + "\"></a>");
  }

  static Node[] superscript(int number) {
    return new Node[] {html("<sup>"), number(number), html("</sup>")};
  }

  private static Node html(String tag) {
    HtmlInline html = new HtmlInline();
    html.setLiteral(tag);
    return html;
  }

  /** Words of others in which nobody is called and nothing is referred to: no {@code @} works. */
  static List<Node> uncalled(String text) {
    List<Node> parts = new ArrayList<>();
    String words = Words.of(text);
    int from = 0;
    for (int i = 0; i + 1 < words.length(); i++) {
      if ("@#".indexOf(words.charAt(i)) >= 0 && Character.isLetterOrDigit(words.charAt(i + 1))) {
        parts.add(new Text(words.substring(from, i + 1)));
        parts.add(html("<!-- -->"));
        from = i + 1;
      }
    }
    parts.add(from == words.length() ? own("") : new Text(words.substring(from)));
    return parts;
  }

  /** Words that are gone. */
  static List<Node> deleted(List<Node> words) {
    return enclosed("del", words);
  }

  /** Words that are new. */
  static List<Node> inserted(List<Node> words) {
    return enclosed("ins", words);
  }

  private static List<Node> enclosed(String element, List<Node> words) {
    List<Node> parts = new ArrayList<>(words);
    parts.add(0, html("<" + element + ">"));
    parts.add(html("</" + element + ">"));
    return parts;
  }

  static Node heading(int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.appendChild(text(text));
    return heading;
  }

  static Paragraph paragraph(Node... parts) {
    Paragraph paragraph = new Paragraph();
    append(paragraph, parts);
    return paragraph;
  }

  static Node bullets(List<? extends Node> paragraphs) {
    BulletList list = new BulletList();
    list.setMarker("-");
    return filled(list, paragraphs);
  }

  static Node numbered(List<? extends Node> paragraphs) {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(1);
    list.setMarkerDelimiter(".");
    return filled(list, paragraphs);
  }

  private static Node filled(ListBlock list, List<? extends Node> paragraphs) {
    list.setTight(true);
    for (Node paragraph : paragraphs) {
      ListItem item = new ListItem();
      append(item, paragraph);
      list.appendChild(item);
    }
    return list;
  }

  static void append(Node parent, Node... parts) {
    for (Node part : parts) {
      parent.appendChild(part);
    }
  }
}
