package io.github.seplint.report.coverage.html;

import io.github.seplint.mdx.MdxDocument.Callout;
import io.github.seplint.mdx.MdxDocument.MarkedText;
import io.github.seplint.report.coverage.html.MarkedPage.PageAnchors;
import io.github.seplint.report.coverage.html.MarkedPage.Piece;
import io.github.seplint.report.coverage.html.MarkedPage.SentenceEndNode;
import io.github.seplint.report.coverage.html.SepView.RowAnchor;
import io.github.seplint.report.coverage.html.SpecTrace.MarkedSentence;
import io.github.seplint.report.coverage.html.SpecTrace.RowId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/**
 * Renders a marked page. Blocks differ from those of a page of its own, and links stay within the
 * report if possible.
 */
final class PageRenderer implements NodeRenderer {
  /** A page is below a level-3 heading and starts with level 2. */
  private static final int LEVEL_OFFSET = 2;

  private static final int MAX_LEVEL = 6;
  private static final String DIAGRAM = "mermaid";

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final MarkedPage page;
  private final PageAnchors anchors;
  private final Function<RowId, RowAnchor> rows;
  private int headings;

  private PageRenderer(
      HtmlNodeRendererContext context,
      MarkedPage page,
      PageAnchors anchors,
      Function<RowId, RowAnchor> rows) {
    this.context = context;
    this.html = context.getWriter();
    this.page = page;
    this.anchors = anchors;
    this.rows = rows;
  }

  /** Returns the HTML of a page, without a heading for the page itself. */
  static String of(MarkedPage page, PageAnchors anchors, Function<RowId, RowAnchor> rows) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .extensions(List.of(TablesExtension.create()))
        .attributeProviderFactory(context -> PageRenderer::cellAttributes)
        .nodeRendererFactory(context -> new PageRenderer(context, page, anchors, rows))
        .build()
        .render(page.document());
  }

  private static void cellAttributes(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("th")) {
      attributes.put("scope", "col");
    }
    String align = attributes.remove("align");
    if (align != null) {
      attributes.put("class", align);
    }
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Heading.class,
        FencedCodeBlock.class,
        Callout.class,
        MarkedText.class,
        SentenceEndNode.class,
        Link.class,
        Image.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof FencedCodeBlock code) {
      code(code);
    } else if (node instanceof Callout callout) {
      callout(callout);
    } else if (node instanceof MarkedText text) {
      mark(text, page.piece(text));
    } else if (node instanceof SentenceEndNode end) {
      rowLinks(end.sentence());
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof Image) {
      image(node);
    }
  }

  private void heading(Heading heading) {
    String tag = "h" + Math.min(MAX_LEVEL, heading.getLevel() + LEVEL_OFFSET);
    Optional<String> id = anchors.heading(page.path(), headings++);
    html.line();
    element(tag, id.map(each -> Map.of("id", each)).orElse(Map.of()), heading);
    html.line();
  }

  /** The site renders diagrams with a script; a report shows their source. */
  private void code(FencedCodeBlock code) {
    boolean diagram = DIAGRAM.equals(code.getInfo());
    html.line();
    if (diagram) {
      html.tag("details", Map.of("class", "diagram"));
      element("summary", Map.of(), "Diagram source");
    }
    html.tag("pre", Map.of("tabindex", "0"));
    element("code", Map.of(), code.getLiteral());
    html.tag("/pre");
    if (diagram) {
      html.tag("/details");
    }
    html.line();
  }

  private void callout(Callout callout) {
    html.line();
    html.tag("div", Map.of("class", "callout"));
    element("p", Map.of("class", "callout-name"), callout.name());
    html.line();
    children(callout);
    html.tag("/div");
    html.line();
  }

  private void mark(MarkedText text, Piece piece) {
    Map<String, String> attributes = new LinkedHashMap<>();
    piece.id().ifPresent(id -> attributes.put("id", id));
    if (piece.sentence().isEmpty()) {
      attributes.put("class", "lead-in");
    } else {
      MarkedSentence sentence = piece.sentence().get();
      attributes.put("class", "s " + sentence.status().word());
      if (piece.id().isPresent()) {
        // The script filters by these.
        attributes.put("data-status", sentence.status().word());
        attributes.put("data-level", sentence.unit().level().name());
        attributes.put("data-seps", sentence.seps());
      } else {
        attributes.put("data-of", sentence.id());
      }
    }
    element("mark", attributes, text);
  }

  private void rowLinks(MarkedSentence sentence) {
    if (sentence.rows().isEmpty()) {
      element("span", Map.of("class", "to-row no-row"), CoverageStatus.NO_ROW.label());
    }
    for (RowId id : sentence.rows()) {
      RowAnchor row = rows.apply(id);
      String style = "to-row " + row.status().word();
      html.tag("a", attributes("class", style, "href", "#" + row.id(), "title", row.name()));
      element("span", Map.of("class", "unseen"), "SEP-");
      html.text(id.sep() + " " + row.status().label() + (row.isDrifted() ? ", drifted" : ""));
      html.tag("/a");
    }
  }

  private void link(Link link) {
    Optional<String> target = anchors.target(page.path(), link.getDestination());
    if (target.isEmpty()) {
      children(link);
    } else if (target.get().startsWith("#")) {
      element("a", Map.of("href", target.get()), link);
    } else {
      element("a", attributes("href", target.get(), "rel", "noreferrer"), link);
    }
  }

  /** Returns attributes in this order. */
  private static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
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

  private void element(String tag, Map<String, String> attributes, String text) {
    html.tag(tag, attributes);
    html.text(text);
    html.tag("/" + tag);
  }

  private void element(String tag, Map<String, String> attributes, Node children) {
    html.tag(tag, attributes);
    children(children);
    html.tag("/" + tag);
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
  }
}
