package io.github.seplint.report.coverage.html;

import gg.jte.Content;
import io.github.seplint.report.coverage.html.HtmlReport.SpecEvidence;
import io.github.seplint.report.coverage.html.MarkedPage.PageAnchors;
import io.github.seplint.report.coverage.html.ReportView.IdGenerator;
import io.github.seplint.report.coverage.html.SepView.RowAnchor;
import io.github.seplint.report.coverage.html.SpecTrace.MarkedSentence;
import io.github.seplint.report.coverage.html.SpecTrace.RowId;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.requirement.NormativeSentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The specification in the report.
 *
 * @param name as the user gave it
 * @param silent titles of pages without normative sentences
 */
record SpecView(
    String name, boolean isLocked, StatusBar bar, List<PageView> pages, List<String> silent) {
  /** The meaning of a status for a sentence. */
  String meaning(CoverageStatus status) {
    return status == CoverageStatus.DRIFTED && isLocked
        ? "the sentence has changed since its rows were locked"
        : status.meaning();
  }

  /** A page of the specification in the report; its bar is scaled to the longest. */
  record PageView(String id, String path, String title, StatusBar bar, Content content) {}

  /** Assigns ids to pages and sentences and creates their views. */
  static final class Builder {
    private final SpecEvidence evidence;
    private final PageAnchors anchors;

    /** By page, in order; pages without normative sentences are omitted. */
    private final Map<String, List<MarkedSentence>> sentences = new LinkedHashMap<>();

    private final List<String> silent = new ArrayList<>();

    Builder(SpecEvidence evidence, SpecTrace trace, IdGenerator ids) {
      this.evidence = evidence;
      Map<String, List<NormativeSentence>> units = new LinkedHashMap<>();
      for (String page : evidence.pages()) {
        List<NormativeSentence> onPage = NormativeSentence.in(evidence.spec(), page);
        if (onPage.isEmpty()) {
          silent.add(Page.shortPath(page));
        } else {
          units.put(page, onPage);
        }
      }
      this.anchors = new PageAnchors(evidence.spec(), List.copyOf(units.keySet()), ids);
      units.forEach(
          (page, onPage) -> {
            List<MarkedSentence> marked = new ArrayList<>();
            for (NormativeSentence unit : onPage) {
              String id = ids.unique(anchors.page(page) + "-s" + (marked.size() + 1));
              marked.add(trace.sentence(id, unit));
            }
            sentences.put(page, marked);
          });
    }

    /** The sentences that rows claim, in the order of the pages. */
    Map<RowId, List<MarkedSentence>> byRow() {
      Map<RowId, List<MarkedSentence>> byRow = new LinkedHashMap<>();
      for (List<MarkedSentence> onPage : sentences.values()) {
        for (MarkedSentence each : onPage) {
          each.rows().forEach(row -> byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(each));
        }
      }
      return byRow;
    }

    SpecView build(Function<RowId, RowAnchor> rows) {
      int longest = sentences.values().stream().mapToInt(List::size).max().orElse(1);
      List<PageView> pages = new ArrayList<>();
      List<CoverageStatus> all = new ArrayList<>();
      sentences.forEach(
          (path, onPage) -> {
            List<CoverageStatus> statuses = onPage.stream().map(MarkedSentence::status).toList();
            all.addAll(statuses);
            pages.add(page(path, onPage, StatusBar.of(statuses, longest), rows));
          });
      return new SpecView(evidence.name(), evidence.isLocked(), StatusBar.full(all), pages, silent);
    }

    private PageView page(
        String path, List<MarkedSentence> onPage, StatusBar bar, Function<RowId, RowAnchor> rows) {
      Page page = evidence.spec().page(path).orElseThrow();
      String html = PageRenderer.of(MarkedPage.of(path, page.source(), onPage), anchors, rows);
      return new PageView(
          anchors.page(path),
          Page.shortPath(path),
          page.title().orElse(Page.shortPath(path)),
          bar,
          output -> output.writeContent(html));
    }
  }
}
