package io.github.seplint.report.coverage.html;

import io.github.seplint.mdx.MdxDocument;
import io.github.seplint.mdx.MdxDocument.MarkedText;
import io.github.seplint.report.coverage.html.ReportView.Hyperlink;
import io.github.seplint.report.coverage.html.ReportView.IdGenerator;
import io.github.seplint.report.coverage.html.SpecTrace.MarkedSentence;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The tree of a page with marked normative sentences. */
record MarkedPage(String path, Node document, IdentityHashMap<MarkedText, Piece> pieces) {
  /** A piece of a sentence, or of a lead-in if it has none; the id is that of the first piece. */
  record Piece(Optional<MarkedSentence> sentence, Optional<String> id) {}

  /** A node after a sentence, rendered as links to its rows. */
  static final class SentenceEndNode extends CustomNode {
    private final MarkedSentence sentence;

    SentenceEndNode(MarkedSentence sentence) {
      this.sentence = sentence;
    }

    MarkedSentence sentence() {
      return sentence;
    }
  }

  /** Marks the sentences of a page, which are in order. */
  static MarkedPage of(String path, SourceText source, List<MarkedSentence> sentences) {
    MdxDocument tree = MdxDocument.of(source);
    MarkedPage page = new MarkedPage(path, tree.document(), new IdentityHashMap<>());
    Map<Span, Optional<MarkedSentence>> ranges = new LinkedHashMap<>();
    for (MarkedSentence sentence : sentences) {
      NormativeSentence unit = sentence.unit();
      ranges.put(unit.place().span(), Optional.of(sentence));
      unit.leadIn().ifPresent(place -> ranges.putIfAbsent(place.span(), Optional.empty()));
    }
    List<List<MarkedText>> marked = tree.mark(new ArrayList<>(ranges.keySet()));
    int next = 0;
    for (Optional<MarkedSentence> sentence : ranges.values()) {
      page.add(sentence, marked.get(next++));
    }
    return page;
  }

  Piece piece(MarkedText node) {
    return pieces.getOrDefault(node, new Piece(Optional.empty(), Optional.empty()));
  }

  private void add(Optional<MarkedSentence> sentence, List<MarkedText> nodes) {
    Optional<String> id = sentence.map(MarkedSentence::id);
    for (MarkedText node : nodes) {
      pieces.put(node, new Piece(sentence, id));
      id = Optional.empty();
    }
    if (sentence.isPresent() && !nodes.isEmpty()) {
      outsideOfLinks(nodes.get(nodes.size() - 1)).insertAfter(new SentenceEndNode(sentence.get()));
    }
  }

  /** Links cannot be nested. */
  private static Node outsideOfLinks(Node node) {
    Node outside = node;
    for (Node at = node; at.getParent() != null; at = at.getParent()) {
      outside = at instanceof Link ? at : outside;
    }
    return outside;
  }

  /** The ids of the pages of a report and of their headings; resolves links to them. */
  static final class PageAnchors {
    private final Specification spec;
    private final Map<String, String> pages = new HashMap<>();

    /** The ids of the sections of each page, in order; the first is that of the page. */
    private final Map<String, List<String>> sections = new HashMap<>();

    PageAnchors(Specification spec, List<String> paths, IdGenerator anchors) {
      this.spec = spec;
      for (String path : paths) {
        pages.put(path, anchors.unique(Page.shortPath(path)));
      }
      for (String path : paths) {
        List<Section> ofPage = spec.page(path).map(Page::sections).orElse(List.of());
        sections.put(path, ofPage.stream().map(each -> section(path, each, anchors)).toList());
      }
    }

    private String section(String path, Section section, IdGenerator anchors) {
      Optional<String> name = section.anchor();
      return name.map(each -> anchors.unique(page(path) + "--" + each)).orElse(page(path));
    }

    String page(String path) {
      return pages.getOrDefault(path, "");
    }

    /** The id of a heading of a page in the report, counted from 0. */
    Optional<String> heading(String path, int index) {
      List<String> ids = sections.getOrDefault(path, List.of());
      return Optional.of(index + 1)
          .filter(each -> each < ids.size())
          .map(ids::get)
          .filter(id -> !id.equals(page(path)));
    }

    String section(String path, Section section) {
      return sections.getOrDefault(path, List.of()).get(section.index());
    }

    /** The target of a link; empty if a reader cannot follow it. */
    Optional<String> target(String page, String destination) {
      String url = SpecLink.resolve(spec.url(page), destination);
      ResolvedLink link = spec.link(url);
      if (link.isFound() && pages.containsKey(link.path())) {
        String own = page(link.path());
        return Optional.of(
            "#" + spec.section(link).map(section -> section(link.path(), section)).orElse(own));
      }
      return Hyperlink.web(url);
    }
  }
}
