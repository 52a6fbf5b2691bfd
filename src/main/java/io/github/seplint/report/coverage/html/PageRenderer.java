package io.github.seplint.report.coverage.html;

import io.github.seplint.mdx.MdxDocument.Callout;
import io.github.seplint.mdx.RangeMarker.MarkedText;
import io.github.seplint.report.coverage.html.MarkedPage.PageAnchors;
import io.github.seplint.report.coverage.html.MarkedPage.Piece;
import io.github.seplint.report.coverage.html.RowViews.RowAnchor;
import io.github.seplint.report.coverage.html.SentenceNode.SentenceEndNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders a marked page. */
final class PageRenderer {
  private PageRenderer() {}

  /**
   * HTML of a page, without a heading for the page itself.
   *
   * @param path of the page
   */
  static String of(MarkedPage page, String path, PageAnchors anchors) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .extensions(List.of(TablesExtension.create()))
        .attributeProviderFactory(context -> PageRenderer::attributes)
        .nodeRendererFactory(context -> new BlockHtml(context, path, anchors))
        .nodeRendererFactory(context -> new InlineHtml(context, page, path, anchors))
        .build()
        .render(page.document());
  }

  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("th")) {
      attributes.put("scope", "col");
    }
    String align = attributes.remove("align");
    if (align != null) {
      attributes.put("class", align);
    }
  }

  /** Renders blocks that differ between a report and a page of its own. */
  static final class BlockHtml implements NodeRenderer {
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

  /** Renders marks, and links that stay within the report if possible. */
  static final class InlineHtml implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final MarkedPage page;
    private final String path;
    private final PageAnchors anchors;

    InlineHtml(HtmlNodeRendererContext context, MarkedPage page, String path, PageAnchors anchors) {
      this.context = context;
      this.html = context.getWriter();
      this.page = page;
      this.path = path;
      this.anchors = anchors;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(MarkedText.class, SentenceEndNode.class, Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof MarkedText text) {
        mark(text, page.piece(text));
      } else if (node instanceof SentenceEndNode end) {
        rows(end.sentence());
      } else if (node instanceof Link link) {
        link(link);
      } else if (node instanceof Image) {
        image(node);
      }
    }

    private void mark(MarkedText text, Piece piece) {
      Map<String, String> attributes = new LinkedHashMap<>();
      piece.id().ifPresent(id -> attributes.put("id", id));
      Optional<SentenceNode> sentence = piece.sentence();
      attributes.put("class", sentence.map(each -> "s " + each.status().word()).orElse("lead-in"));
      sentence.filter(each -> piece.id().isPresent()).ifPresent(each -> facts(each, attributes));
      sentence
          .filter(each -> piece.id().isEmpty())
          .ifPresent(each -> attributes.put("data-of", each.id()));
      html.tag("mark", attributes);
      children(text);
      html.tag("/mark");
    }

    /** The attributes that the script filters by. */
    private static void facts(SentenceNode sentence, Map<String, String> attributes) {
      attributes.put("data-status", sentence.status().word());
      attributes.put("data-level", sentence.level());
      attributes.put("data-seps", sentence.seps());
    }

    private void rows(SentenceNode sentence) {
      if (sentence.rows().isEmpty()) {
        html.tag("span", Map.of("class", "to-row no-row"));
        html.text(CoverageStatus.NO_ROW.label());
        html.tag("/span");
      }
      for (RowAnchor row : sentence.rows()) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "to-row " + row.status().word());
        attributes.put("href", "#" + row.id());
        attributes.put("title", row.name());
        html.tag("a", attributes);
        html.tag("span", Map.of("class", "unseen"));
        html.text("SEP-");
        html.tag("/span");
        html.text(row.sep() + " " + row.status().label() + (row.isDrifted() ? ", drifted" : ""));
        html.tag("/a");
      }
    }

    private void link(Link link) {
      Optional<String> target = anchors.target(path, link.getDestination());
      target.ifPresent(href -> html.tag("a", linkAttributes(href)));
      children(link);
      target.ifPresent(href -> html.tag("/a"));
    }

    private static Map<String, String> linkAttributes(String href) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("href", href);
      if (!href.startsWith("#")) {
        attributes.put("rel", "noreferrer");
      }
      return attributes;
    }

    /** A report makes no requests, so the alternative text replaces an image. */
    private void image(Node image) {
      html.tag("span", Map.of("class", "image"));
      html.text("Image: ");
      children(image);
      html.tag("/span");
    }

    private void children(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        context.render(node);
      }
    }
  }
}
