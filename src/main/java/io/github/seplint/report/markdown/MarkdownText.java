package io.github.seplint.report.markdown;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes nodes as Markdown, with tables as GitHub has them. */
final class MarkdownText {
  private MarkdownText() {}

  static String of(Node document) {
    return MarkdownRenderer.builder().nodeRendererFactory(new Tables()).build().render(document);
  }

  private static final class Tables implements MarkdownNodeRendererFactory {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new TableRenderer(context);
    }

    /**
     * What is escaped besides the markup that the library knows: bars; the plus that begins an
     * item, which it forgets; and what means something to some sites only, where a dollar begins a
     * formula, a tilde strikes out and a brace is a template.
     */
    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of('|', '+', '$', '~', '{');
    }
  }
}
