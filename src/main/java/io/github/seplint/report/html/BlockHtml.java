package io.github.seplint.report.html;

import io.github.seplint.markdown.Callout;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders blocks that differ between a report and a page of its own. */
final class BlockHtml implements NodeRenderer {
  /** A page is below a level-3 heading and starts with level 2. */
  private static final int DEEPER = 2;

  private static final int DEEPEST = 6;
  private static final String DIAGRAM = "mermaid";

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final String path;
  private final PageAnchors anchors;
  private int headings;

  BlockHtml(HtmlNodeRendererContext context, String path, PageAnchors anchors) {
    this.context = context;
    this.html = context.getWriter();
    this.path = path;
    this.anchors = anchors;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Heading.class, FencedCodeBlock.class, Callout.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof FencedCodeBlock code) {
      code(code);
    } else if (node instanceof Callout callout) {
      callout(callout);
    }
  }

  private void heading(Heading heading) {
    String tag = "h" + Math.min(DEEPEST, heading.getLevel() + DEEPER);
    Optional<String> id = anchors.heading(path, headings++);
    html.line();
    html.tag(tag, id.map(each -> Map.of("id", each)).orElse(Map.of()));
    children(heading);
    html.tag("/" + tag);
    html.line();
  }

  /** The site renders diagrams with a script; a report shows their source. */
  private void code(FencedCodeBlock code) {
    boolean diagram = DIAGRAM.equals(code.getInfo());
    html.line();
    if (diagram) {
      html.tag("details", Map.of("class", "diagram"));
      html.tag("summary");
      html.text("Diagram source");
      html.tag("/summary");
    }
    html.tag("pre", Map.of("tabindex", "0"));
    html.tag("code");
    html.text(code.getLiteral());
    html.tag("/code");
    html.tag("/pre");
    if (diagram) {
      html.tag("/details");
    }
    html.line();
  }

  private void callout(Callout callout) {
    html.line();
    html.tag("div", Map.of("class", "callout"));
    html.tag("p", Map.of("class", "callout-name"));
    html.text(callout.name());
    html.tag("/p");
    html.line();
    children(callout);
    html.tag("/div");
    html.line();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
  }
}
