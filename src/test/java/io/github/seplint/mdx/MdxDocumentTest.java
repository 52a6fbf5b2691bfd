package io.github.seplint.mdx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.mdx.MdxDocument.Callout;
import io.github.seplint.mdx.MdxDocument.MarkedText;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** In the pages of these tests {@code «} and {@code »} stand around what is marked. */
final class MdxDocumentTest {

  @Test
  void aSentenceIsMarkedAndItsNeighboursAreNot() {
    assertEquals("<p>One. [Two.] Three.</p>\n", marked("One. «Two.» Three."));
  }

  @Test
  void markupInsideOfASentenceStaysInOnePiece() {
    assertEquals(
        "<p>[A <strong>b</strong> <code>c</code>\nd.] E.</p>\n", marked("«A **b** `c`\nd.» E."));
  }

  @Test
  void aSentenceThatEndsInsideOfAnEmphasisHasAPieceOnEachSide() {
    assertEquals("<p>[A ]<strong>[b.] C</strong> d.</p>\n", marked("«A **b.» C** d."));
  }

  @Test
  void entitiesAndEscapesAreCountedAsTheyAreWritten() {
    assertEquals(
        "<p>a &amp; *b. [c — &lt;d.] e</p>\n", marked("a &amp; \\*b. «c &mdash; \\<d.» e"));
  }

  @Test
  void tagsAndExpressionsAreNotShownAndDoNotShiftAnything() {
    assertEquals("<p>a  b. [c d.]</p>\n", marked("a <Icon name=\"x\" /> b. «c {1 + 1}d.»"));
  }

  @Test
  void aCellIsMarkedThoughAPipeIsEscapedBeforeIt() {
    String html = marked("| a | b |\n|---|---|\n| x \\| y. «z \\| q.» | r |\n");
    assertEquals(
        "<td>x | y. [z | q.]</td>",
        html.substring(html.indexOf("<td>"), html.indexOf("</td>") + 5));
  }

  @Test
  void severalRangesOfOneTextEachHaveTheirOwn() {
    assertEquals("<p>[A.] [B.]\n[C.]</p>\n", marked("«A.» «B.»\n«C.»"));
  }

  @Test
  void whatAComponentSetsOffStandsInANodeOfItsOwn() {
    String html = marked("A.\n\n<Note>\n\n  «B.»\n\n  - c\n\n</Note>\n\nD.\n");
    assertEquals("<p>A.</p>\nNote{\n<p>[B.]</p>\n<ul>\n<li>c</li>\n</ul>\n}\n<p>D.</p>\n", html);
  }

  /** HTML with brackets around what is marked. */
  private static String marked(String page) {
    StringBuilder text = new StringBuilder();
    List<Integer> bounds = new ArrayList<>();
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      if (c == '«' || c == '»') {
        bounds.add(text.length());
      } else {
        text.append(c);
      }
    }
    List<Span> ranges = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i += 2) {
      ranges.add(new Span(bounds.get(i), bounds.get(i + 1)));
    }
    MdxDocument tree = MdxDocument.of(new SourceText("page.mdx", text.toString()));
    assertEquals(ranges.size(), tree.mark(ranges).stream().filter(each -> !each.isEmpty()).count());
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .nodeRendererFactory(Brackets::new)
        .build()
        .render(tree.document());
  }

  /** Draws brackets. */
  private record Brackets(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(MarkedText.class, Callout.class);
    }

    @Override
    public void render(Node node) {
      boolean marked = node instanceof MarkedText;
      context.getWriter().raw(node instanceof Callout callout ? callout.name() + "{" : "[");
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      context.getWriter().raw(marked ? "]" : "}");
    }
  }
}
