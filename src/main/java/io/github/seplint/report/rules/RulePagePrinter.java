package io.github.seplint.report.rules;

import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleInfo.RuleInput;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextWrapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Prints the page of a rule. */
public final class RulePagePrinter {
  /** The section with cases that test a rule rather than document it. */
  private static final String MORE_CASES = "\n## More cases";

  private RulePagePrinter() {}

  /**
   * Renders a page.
   *
   * @param page Markdown, with front matter
   */
  public static String of(RuleInfo rule, String page, TerminalCapabilities terminal) {
    TerminalWriter out = new TerminalWriter(terminal);
    Node document =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.NONE).build().parse(body(page));
    PageRenderer renderer = new PageRenderer(out);
    renderer.title(rule.id());
    facts(out, rule);
    renderer.render(document);
    return out.text();
  }

  private static void facts(TerminalWriter out, RuleInfo rule) {
    out.append("group ").append(TextStyle.CODE, rule.group().id()).append(", ");
    out.append(TextStyle.of(rule.severity()), rule.severity().word());
    out.append(rule.fix() == Applicability.NONE ? ", no fix" : ", " + rule.fix().word() + " fix");
    out.append(", since ")
        .append(rule.since())
        .append(", for ")
        .append(RuleListing.scope(rule))
        .append('\n');
    if (!rule.needs().isEmpty()) {
      out.append("requires ")
          .append(String.join(", ", rule.needs().stream().map(RuleInput::flag).toList()));
      out.append('\n');
    }
    for (Map.Entry<String, Object> option : new TreeMap<>(rule.options()).entrySet()) {
      out.append("option ").append(TextStyle.CODE, option.getKey()).append(", default ");
      out.append(TextStyle.CODE, formatted(option.getValue())).append('\n');
    }
    out.append('\n');
  }

  private static String formatted(Object value) {
    return value instanceof List<?> list
        ? "[" + String.join(", ", list.stream().map(String::valueOf).toList()) + "]"
        : String.valueOf(value);
  }

  /** Returns a page without front matter, title and further cases. */
  public static String body(String page) {
    int frontMatter = page.indexOf("\n---\n");
    int title = page.indexOf("\n# ", frontMatter);
    int start = page.indexOf('\n', title + 1);
    int end = page.indexOf(MORE_CASES);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  /** Renders Markdown: headings, paragraphs, lists and code. */
  static final class PageRenderer extends AbstractVisitor {
    private static final int MAX_WIDTH = 100;
    private static final String CODE_INDENT = "    ";
    private static final String NAMED_FILE = " file=";

    private final TerminalWriter out;
    private final int width;
    private TextWrapper wrapper;

    PageRenderer(TerminalWriter out) {
      this.out = out;
      this.width = Math.min(MAX_WIDTH, out.width());
      this.wrapper = new TextWrapper(out, width, "", "");
    }

    void title(String text) {
      out.append(TextStyle.HEADING, text).append('\n');
    }

    void render(Node document) {
      document.accept(this);
    }

    @Override
    public void visit(Heading heading) {
      out.open(TextStyle.HEADING);
      visitChildren(heading);
      wrapper.end();
      out.close(TextStyle.HEADING).append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
      visitChildren(paragraph);
      wrapper.end();
      boolean tight = paragraph.getParent() instanceof ListItem;
      out.append(tight ? "" : "\n");
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
      TextWrapper outer = wrapper;
      wrapper = outer.nested(marker(item));
      visitChildren(item);
      wrapper = outer;
    }

    @Override
    public void visit(FencedCodeBlock block) {
      label(block.getInfo());
      for (String line : block.getLiteral().lines().toList()) {
        out.append(line.isEmpty() ? "" : CODE_INDENT).append(TextStyle.CODE, line).append('\n');
      }
      out.append('\n');
    }

    /** Prints the file of a block, or what the block shows. */
    private void label(String info) {
      int file = info.indexOf(NAMED_FILE);
      String label = file >= 0 ? info.substring(file + NAMED_FILE.length()) : info;
      if (!label.equals("yaml")) {
        out.append("  ")
            .append(TextStyle.EMPHASIS, label.equals("config") ? "seplint.yaml" : label)
            .append(":\n");
      }
    }

    @Override
    public void visit(Text text) {
      wrapper.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      wrapper.appendUnbroken(TextStyle.CODE, "`" + code.getLiteral() + "`");
    }

    /** Angle brackets in prose are plain text in a terminal. */
    @Override
    public void visit(HtmlInline html) {
      wrapper.append(html.getLiteral());
    }

    @Override
    public void visit(Emphasis emphasis) {
      wrapper.style(TextStyle.EMPHASIS);
      visitChildren(emphasis);
      wrapper.style(TextStyle.MESSAGE);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      wrapper.style(TextStyle.STRONG);
      visitChildren(emphasis);
      wrapper.style(TextStyle.MESSAGE);
    }

    @Override
    public void visit(Link link) {
      boolean bare =
          link.getFirstChild() instanceof Text text
              && text.getLiteral().equals(link.getDestination());
      if (!bare) {
        visitChildren(link);
        wrapper.append(" ");
      }
      wrapper.appendUnbroken(TextStyle.LINK, "<" + link.getDestination() + ">");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      wrapper.append(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      wrapper.append(" ");
    }

    private void list(Node list) {
      visitChildren(list);
      out.append(list.getParent() instanceof ListItem ? "" : "\n");
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
}
