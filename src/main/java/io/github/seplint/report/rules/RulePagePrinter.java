package io.github.seplint.report.rules;

import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleInfo.RuleInput;
import io.github.seplint.report.diagnostic.TextReporter.DiagnosticPrinter;
import io.github.seplint.report.rules.RuleListing.RuleScope;
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
  /** Cases that test a rule rather than document it. */
  private static final String LEFT_OUT = "\n## More cases";

  private RulePagePrinter() {}

  /**
   * Renders a page.
   *
   * @param page Markdown, with front matter
   */
  public static String of(RuleInfo rule, String page, TerminalCapabilities screen) {
    TerminalWriter ink = new TerminalWriter(screen);
    Node document =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.NONE).build().parse(body(page));
    PageRenderer renderer = new PageRenderer(ink);
    renderer.title(rule.id());
    facts(ink, rule);
    renderer.render(document);
    return ink.text().toString();
  }

  private static void facts(TerminalWriter ink, RuleInfo rule) {
    ink.put("group ").put(TextStyle.CODE, rule.group().id()).put(", ");
    ink.put(DiagnosticPrinter.role(rule.severity()), rule.severity().word());
    ink.put(rule.fix() == Applicability.NONE ? ", no fix" : ", " + rule.fix().word() + " fix");
    ink.put(", since ").put(rule.since()).put(", for ").put(RuleScope.of(rule)).put('\n');
    if (!rule.needs().isEmpty()) {
      ink.put("requires ")
          .put(String.join(", ", rule.needs().stream().map(RuleInput::flag).toList()));
      ink.put('\n');
    }
    for (Map.Entry<String, Object> option : new TreeMap<>(rule.options()).entrySet()) {
      ink.put("option ").put(TextStyle.CODE, option.getKey()).put(", default ");
      ink.put(TextStyle.CODE, shown(option.getValue())).put('\n');
    }
    ink.put('\n');
  }

  private static String shown(Object value) {
    return value instanceof List<?> list
        ? "[" + String.join(", ", list.stream().map(String::valueOf).toList()) + "]"
        : String.valueOf(value);
  }

  /** Returns a page without front matter, title and further cases. */
  public static String body(String page) {
    int frontMatter = page.indexOf("\n---\n");
    int title = page.indexOf("\n# ", frontMatter);
    int start = page.indexOf('\n', title + 1);
    int end = page.indexOf(LEFT_OUT);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  /** Writes the Markdown of our pages: headings, paragraphs, lists and code. */
  static final class PageRenderer extends AbstractVisitor {
    private static final int WIDEST = 100;
    private static final String CODE_INDENT = "    ";
    private static final String NAMED_FILE = " file=";

    private final TerminalWriter ink;
    private final int width;
    private TextWrapper wrapping;

    PageRenderer(TerminalWriter ink) {
      this.ink = ink;
      this.width = Math.min(WIDEST, ink.width());
      this.wrapping = new TextWrapper(ink, width, "", "");
    }

    void title(String words) {
      ink.put(TextStyle.HEADING, words).put('\n');
    }

    void render(Node document) {
      document.accept(this);
    }

    @Override
    public void visit(Heading heading) {
      ink.open(TextStyle.HEADING);
      visitChildren(heading);
      wrapping.end();
      ink.close(TextStyle.HEADING).put('\n');
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
      TextWrapper outer = wrapping;
      wrapping = outer.inner(marker(item));
      visitChildren(item);
      wrapping = outer;
    }

    @Override
    public void visit(FencedCodeBlock block) {
      label(block.getInfo());
      for (String line : block.getLiteral().lines().toList()) {
        ink.put(line.isEmpty() ? "" : CODE_INDENT).put(TextStyle.CODE, line).put('\n');
      }
      ink.put('\n');
    }

    /** Says of a block which file it is, or what comes of the one before it. */
    private void label(String info) {
      int file = info.indexOf(NAMED_FILE);
      String label = file >= 0 ? info.substring(file + NAMED_FILE.length()) : info;
      if (!label.equals("yaml")) {
        ink.put("  ")
            .put(TextStyle.EMPHASIS, label.equals("config") ? "seplint.yaml" : label)
            .put(":\n");
      }
    }

    @Override
    public void visit(Text text) {
      wrapping.words(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      wrapping.word(TextStyle.CODE, "`" + code.getLiteral() + "`");
    }

    /** Angle brackets in prose are no HTML to a terminal. */
    @Override
    public void visit(HtmlInline html) {
      wrapping.words(html.getLiteral());
    }

    @Override
    public void visit(Emphasis emphasis) {
      wrapping.style(TextStyle.EMPHASIS);
      visitChildren(emphasis);
      wrapping.style(TextStyle.MESSAGE);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      wrapping.style(TextStyle.STRONG);
      visitChildren(emphasis);
      wrapping.style(TextStyle.MESSAGE);
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
      wrapping.word(TextStyle.LINK, "<" + link.getDestination() + ">");
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
}
