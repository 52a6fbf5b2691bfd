package io.github.seplint.report.rules;

import io.github.seplint.lint.RuleInfo;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleInfo.RuleInput;
import io.github.seplint.report.terminal.TerminalCapabilities;
import io.github.seplint.report.terminal.TerminalTheme.TextStyle;
import io.github.seplint.report.terminal.TerminalWriter;
import io.github.seplint.report.terminal.TextWrapper;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Prints the page of a rule. */
public final class RulePagePrinter {
  /** The section with cases that test a rule rather than document it. */
  private static final String MORE_CASES = "\n## More cases";

  private static final int MAX_WIDTH = 100;
  private static final String CODE_INDENT = "    ";
  private static final String NAMED_FILE = " file=";

  private final TerminalWriter out;
  private TextWrapper wrapper;

  private RulePagePrinter(TerminalWriter out) {
    this.out = out;
    this.wrapper = new TextWrapper(out, Math.min(MAX_WIDTH, out.width()), "", "");
  }

  /** Renders the Markdown of a page with front matter. */
  public static String of(RuleInfo rule, String page, TerminalCapabilities terminal) {
    TerminalWriter out = new TerminalWriter(terminal);
    out.append(TextStyle.HEADING, rule.id()).append('\n');
    facts(out, rule);
    new RulePagePrinter(out).render(Parser.builder().build().parse(body(page)));
    return out.text();
  }

  private static void facts(TerminalWriter out, RuleInfo rule) {
    out.append("group ").append(TextStyle.CODE, rule.group().id()).append(", ");
    out.append(TextStyle.of(rule.severity()), rule.severity().word());
    out.append(rule.fix() == Applicability.NONE ? ", no fix" : ", " + rule.fix().word() + " fix");
    out.append(", since " + rule.since() + ", for " + RuleListing.scope(rule) + "\n");
    if (!rule.needs().isEmpty()) {
      List<String> flags = rule.needs().stream().map(RuleInput::flag).toList();
      out.append("requires " + String.join(", ", flags) + "\n");
    }
    new TreeMap<>(rule.options())
        .forEach(
            (option, value) -> {
              out.append("option ").append(TextStyle.CODE, option).append(", default ");
              out.append(TextStyle.CODE, value.toString()).append('\n');
            });
    out.append('\n');
  }

  /** Returns a page without front matter, title and further cases. */
  public static String body(String page) {
    int frontMatter = page.indexOf("\n---\n");
    int title = page.indexOf("\n# ", frontMatter);
    int start = page.indexOf('\n', title + 1);
    int end = page.indexOf(MORE_CASES);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      render(node);
    }
  }

  private void render(Node node) {
    if (node instanceof Heading) {
      out.open(TextStyle.HEADING);
      paragraph(node);
      out.close(TextStyle.HEADING).append('\n');
    } else if (node instanceof Paragraph) {
      paragraph(node);
      endBlock(node);
    } else if (node instanceof ListBlock) {
      children(node);
      endBlock(node);
    } else if (node instanceof ListItem item) {
      TextWrapper outer = wrapper;
      wrapper = outer.nested(marker(item));
      children(item);
      wrapper = outer;
    } else if (node instanceof FencedCodeBlock block) {
      code(block);
    } else {
      inline(node);
    }
  }

  private void paragraph(Node node) {
    children(node);
    wrapper.end();
  }

  /** Blocks of a list item are not separated. */
  private void endBlock(Node block) {
    out.append(block.getParent() instanceof ListItem ? "" : "\n");
  }

  private void code(FencedCodeBlock block) {
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
      String shown = label.equals("config") ? "seplint.yaml" : label;
      out.append("  ").append(TextStyle.EMPHASIS, shown).append(":\n");
    }
  }

  private void inline(Node node) {
    if (node instanceof Text text) {
      wrapper.append(text.getLiteral());
    } else if (node instanceof Code code) {
      wrapper.appendUnbroken(TextStyle.CODE, "`" + code.getLiteral() + "`");
    } else if (node instanceof HtmlInline html) {
      // Angle brackets in prose are plain text in a terminal.
      wrapper.append(html.getLiteral());
    } else if (node instanceof Emphasis) {
      styled(TextStyle.EMPHASIS, node);
    } else if (node instanceof StrongEmphasis) {
      styled(TextStyle.STRONG, node);
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      wrapper.append(" ");
    } else {
      children(node);
    }
  }

  private void styled(TextStyle style, Node node) {
    wrapper.style(style);
    children(node);
    wrapper.style(TextStyle.MESSAGE);
  }

  private void link(Link link) {
    boolean bare =
        link.getFirstChild() instanceof Text text
            && text.getLiteral().equals(link.getDestination());
    if (!bare) {
      children(link);
      wrapper.append(" ");
    }
    wrapper.appendUnbroken(TextStyle.LINK, "<" + link.getDestination() + ">");
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
