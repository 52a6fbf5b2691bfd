package io.github.seplint.report.html;

import io.github.seplint.spec.page.Link;
import io.github.seplint.spec.page.PageLink;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.Specification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of the pages of a report and of their headings; resolves links to them. */
final class PageAnchors {
  private static final String REVISIONS = "docs/specification/";

  private final Specification spec;
  private final Map<String, String> pages = new HashMap<>();

  /** By page, in the order of its sections; the first is the page's own. */
  private final Map<String, List<String>> sections = new HashMap<>();

  PageAnchors(Specification spec, List<String> paths, Anchors anchors) {
    this.spec = spec;
    for (String path : paths) {
      pages.put(path, anchors.free(name(path)));
    }
    for (String path : paths) {
      List<String> ids = new ArrayList<>();
      for (Section section : spec.sections(path)) {
        ids.add(
            section
                .anchor()
                .map(name -> anchors.free(page(path) + "--" + name))
                .orElse(page(path)));
      }
      sections.put(path, ids);
    }
  }

  private static String name(String path) {
    String name = path.startsWith(REVISIONS) ? path.substring(REVISIONS.length()) : path;
    return name.endsWith(".mdx") ? name.substring(0, name.length() - 4) : name;
  }

  /** The id of a page in the report. */
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

  /** The id of a section of a page in the report. */
  String section(String path, Section section) {
    return sections.getOrDefault(path, List.of()).get(section.index());
  }

  /** The target of a link; empty if a reader cannot follow it. */
  Optional<String> target(String page, String destination) {
    PageLink followed = PageLink.of(spec, page, destination);
    Link link = followed.link();
    if (link.isFound() && pages.containsKey(link.path())) {
      String own = page(link.path());
      return Optional.of(
          "#" + spec.section(link).map(section -> section(link.path(), section)).orElse(own));
    }
    return Hyperlink.web(followed.url());
  }
}
