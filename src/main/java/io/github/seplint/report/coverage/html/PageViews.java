package io.github.seplint.report.coverage.html;

import gg.jte.Content;
import io.github.seplint.report.coverage.html.MarkedPage.PageAnchors;
import io.github.seplint.report.coverage.html.ReportView.IdGenerator;
import io.github.seplint.report.coverage.html.RowViews.RowAnchor;
import io.github.seplint.report.coverage.html.RowViews.RowId;
import io.github.seplint.report.coverage.html.RowViews.RowView.SentenceLink;
import io.github.seplint.report.coverage.html.SpecTrace.TracedUnit;
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

  PageViews(SpecEvidence evidence, SpecTrace trace, IdGenerator ids) {
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

  private List<Marked> marked(String page, List<TracedUnit> units, IdGenerator ids) {
    List<Marked> marked = new ArrayList<>();
    for (TracedUnit unit : units) {
      marked.add(new Marked(ids.free(anchors.page(page) + "-s" + (marked.size() + 1)), unit));
    }
    return marked;
  }

  /** The sentences that rows claim, in the order of the pages. */
  Map<RowId, List<SentenceLink>> byRow() {
    Map<RowId, List<SentenceLink>> links = new LinkedHashMap<>();
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
    List<CoverageStatus> all = new ArrayList<>();
    sentences.forEach(
        (page, marked) -> {
          List<SentenceNode> drawn = marked.stream().map(each -> sentence(each, rows)).toList();
          all.addAll(PageView.statuses(drawn));
          pages.add(page(page, drawn, longest));
        });
    return new SpecView(evidence.name(), evidence.isLocked(), StatusBar.full(all), pages, silent);
  }

  private static SentenceNode sentence(Marked marked, RowViews rows) {
    List<RowAnchor> links = marked.unit().rows().stream().map(rows::link).toList();
    return new SentenceNode(marked.id(), marked.unit(), links);
  }

  private PageView page(String page, List<SentenceNode> drawn, int longest) {
    MarkedPage marked = MarkedPage.of(evidence.spec().source(page).orElseThrow(), drawn);
    String html = PageRenderer.of(marked, page, anchors);
    return new PageView(
        anchors.page(page),
        path(page),
        evidence.spec().title(page).orElse(path(page)),
        StatusBar.of(PageView.statuses(drawn), longest),
        output -> output.writeContent(html));
  }

  private static String path(String page) {
    String path = page.startsWith(DRAFT) ? page.substring(DRAFT.length()) : page;
    return path.endsWith(".mdx") ? path.substring(0, path.length() - 4) : path;
  }

  /**
   * A page of the specification in the report.
   *
   * @param path without the directory that all pages share
   * @param bar of its sentences, scaled to the longest
   * @param content the page itself
   */
  record PageView(String id, String path, String title, StatusBar bar, Content content) {

    /** The number of claimed sentences. */
    int claimed() {
      return bar.total() - bar.count(CoverageStatus.NO_ROW);
    }

    /** Of all its sentences. */
    static List<CoverageStatus> statuses(List<SentenceNode> sentences) {
      return sentences.stream().map(SentenceNode::status).toList();
    }
  }

  /**
   * The specification in the report.
   *
   * @param name as the user gave it
   * @param silent titles of pages without normative sentences
   */
  record SpecView(
      String name, boolean isLocked, StatusBar bar, List<PageView> pages, List<String> silent) {

    /** The statuses that occur. */
    List<CoverageStatus> statuses() {
      return bar.segments().stream().map(StatusBar.Segment::status).toList();
    }

    /** The meaning of "drifted". */
    String drifted() {
      return isLocked
          ? "the sentence has changed since its rows were locked"
          : "the rows that quote it differ in wording or keyword";
    }
  }
}
