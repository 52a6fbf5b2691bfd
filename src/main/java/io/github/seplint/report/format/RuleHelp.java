package io.github.seplint.report.format;

import io.github.seplint.report.PageText;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The help text of a rule, taken from its page.
 *
 * @param markdown the page without front matter, title and further cases
 * @param text summary and reasons, without markup
 * @param why the reasons for the rule
 */
record RuleHelp(String markdown, String text, String why) {

  static RuleHelp of(String summary, String page) {
    String markdown = PageText.body(page).strip() + "\n";
    String why = why(Parser.builder().build().parse(markdown));
    return new RuleHelp(markdown, summary + "\n\n" + why, why);
  }

  /** Returns the paragraphs under the first heading, which give the reasons. */
  private static String why(Node document) {
    TextContentRenderer renderer =
        TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();
    StringBuilder why = new StringBuilder();
    int headings = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      headings += node instanceof Heading ? 1 : 0;
      if (headings == 1 && node instanceof Paragraph) {
        why.append(why.isEmpty() ? "" : "\n\n").append(renderer.render(node).strip());
      }
    }
    return why.toString();
  }
}
