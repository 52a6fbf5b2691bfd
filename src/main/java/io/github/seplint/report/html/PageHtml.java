package io.github.seplint.report.html;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders a marked page. */
final class PageHtml {
  private PageHtml() {}

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
        .attributeProviderFactory(context -> PageHtml::attributes)
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
}
