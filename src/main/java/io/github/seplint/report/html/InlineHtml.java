package io.github.seplint.report.html;

import io.github.seplint.markdown.MarkedText;
import io.github.seplint.report.html.MarkedPage.Piece;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders marks, and links that stay within the report if possible. */
final class InlineHtml implements NodeRenderer {
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
    return Set.of(MarkedText.class, SentenceEnd.class, Link.class, Image.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof MarkedText text) {
      mark(text, page.piece(text));
    } else if (node instanceof SentenceEnd end) {
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
    Optional<Sentence> sentence = piece.sentence();
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
  private static void facts(Sentence sentence, Map<String, String> attributes) {
    attributes.put("data-status", sentence.status().word());
    attributes.put("data-level", sentence.level());
    attributes.put("data-seps", sentence.seps());
  }

  private void rows(Sentence sentence) {
    if (sentence.rows().isEmpty()) {
      html.tag("span", Map.of("class", "to-row no-row"));
      html.text(Status.NO_ROW.label());
      html.tag("/span");
    }
    for (RowLink row : sentence.rows()) {
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
