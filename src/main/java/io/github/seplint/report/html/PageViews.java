package io.github.seplint.report.html;

import io.github.seplint.report.html.RowView.SentenceLink;
import io.github.seplint.report.html.SpecTrace.TracedUnit;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assigns ids to pages and sentences and creates their views. */
final class PageViews {
  private static final String DRAFT = "docs/specification/";

  private final SpecEvidence evidence;
  private final PageAnchors anchors;

  /** By page, in order; pages without normative sentences are omitted. */
  private final Map<String, List<Marked>> sentences = new LinkedHashMap<>();

  private final List<String> silent = new ArrayList<>();

  /** A sentence and its id. */
  private record Marked(String id, TracedUnit unit) {}

  PageViews(SpecEvidence evidence, SpecTrace trace, Anchors ids) {
    this.evidence = evidence;
    Map<String, List<TracedUnit>> demanding = new LinkedHashMap<>();
    for (String page : evidence.pages()) {
      List<TracedUnit> units = trace.units(page);
      if (units.isEmpty()) {
        silent.add(path(page));
      } else {
        demanding.put(page, units);
      }
    }
    this.anchors = new PageAnchors(evidence.spec(), List.copyOf(demanding.keySet()), ids);
    demanding.forEach((page, units) -> sentences.put(page, marked(page, units, ids)));
  }

  private List<Marked> marked(String page, List<TracedUnit> units, Anchors ids) {
    List<Marked> marked = new ArrayList<>();
    for (TracedUnit unit : units) {
      marked.add(new Marked(ids.free(anchors.page(page) + "-s" + (marked.size() + 1)), unit));
    }
    return marked;
  }

  /** The sentences that rows claim, in the order of the pages. */
  Map<RowRef, List<SentenceLink>> byRow() {
    Map<RowRef, List<SentenceLink>> links = new LinkedHashMap<>();
    sentences.forEach(
        (page, marked) ->
            marked.forEach(
                each ->
                    each.unit()
                        .rows()
                        .forEach(
                            row ->
                                links
                                    .computeIfAbsent(row, key -> new ArrayList<>())
                                    .add(new SentenceLink(each.id(), where(each.unit().unit()))))));
    return links;
  }

  private static String where(NormativeSentence unit) {
    Section section = unit.section();
    return path(unit.path()) + (section.title().isEmpty() ? "" : " § " + section.title());
  }

  SpecView view(RowViews rows) {
    int longest = sentences.values().stream().mapToInt(List::size).max().orElse(1);
    List<PageView> pages = new ArrayList<>();
    List<Status> all = new ArrayList<>();
    sentences.forEach(
        (page, marked) -> {
          List<Sentence> drawn = marked.stream().map(each -> sentence(each, rows)).toList();
          all.addAll(PageView.statuses(drawn));
          pages.add(page(page, drawn, longest));
        });
    return new SpecView(evidence.name(), evidence.isLocked(), Bar.full(all), pages, silent);
  }

  private static Sentence sentence(Marked marked, RowViews rows) {
    List<RowLink> links = marked.unit().rows().stream().map(rows::link).toList();
    return new Sentence(marked.id(), marked.unit(), links);
  }

  private PageView page(String page, List<Sentence> drawn, int longest) {
    MarkedPage marked = MarkedPage.of(evidence.spec().source(page).orElseThrow(), drawn);
    String html = PageHtml.of(marked, page, anchors);
    return new PageView(
        anchors.page(page),
        path(page),
        evidence.spec().title(page).orElse(path(page)),
        Bar.of(PageView.statuses(drawn), longest),
        output -> output.writeContent(html));
  }

  private static String path(String page) {
    String path = page.startsWith(DRAFT) ? page.substring(DRAFT.length()) : page;
    return path.endsWith(".mdx") ? path.substring(0, path.length() - 4) : path;
  }
}
