package io.github.seplint.report.html;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.Manifest;
import io.github.seplint.coverage.TracedSep;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.ManifestRow.RowStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assigns ids to SEPs and rows and creates their views. */
final class RowViews {
  private final CoverageReport report;
  private final Manifest manifest;
  private final Optional<SpecTrace> trace;
  private final Map<Long, String> seps = new LinkedHashMap<>();
  private final Map<RowRef, RowLink> rows = new LinkedHashMap<>();

  RowViews(CoverageReport report, Optional<SpecTrace> trace, Anchors anchors) {
    this.report = report;
    this.manifest = report.manifest();
    this.trace = trace;
    for (TracedSep sep : manifest.seps()) {
      seps.put(sep.number(), anchors.free("sep-" + sep.number()));
    }
    for (TracedSep sep : manifest.seps()) {
      name(sep, anchors);
    }
  }

  private void name(TracedSep sep, Anchors anchors) {
    List<ManifestRow> traced = sep.rows();
    for (int i = 0; i < traced.size(); i++) {
      ManifestRow row = traced.get(i);
      String number = "row " + (i + 1) + " of SEP-" + sep.number();
      String id = anchors.free(row.check().orElse("sep-" + sep.number() + "-row-" + (i + 1)));
      RowRef ref = new RowRef(sep.number(), i);
      boolean drifted = fate(ref).filter(Fate::isDrifted).isPresent();
      rows.put(
          ref, new RowLink(id, sep.number(), row.check().orElse(number), Status.of(row), drifted));
    }
  }

  RowLink link(RowRef row) {
    return Optional.ofNullable(rows.get(row)).orElseThrow();
  }

  /** Creates the views, with links to sentences. */
  List<SepView> seps(Map<RowRef, List<RowView.SentenceLink>> sentences, TitleFinder titles) {
    int longest = manifest.seps().stream().mapToInt(sep -> sep.rows().size()).max().orElse(1);
    List<SepView> views = new ArrayList<>();
    for (TracedSep sep : manifest.seps()) {
      views.add(view(sep, Math.max(1, longest), sentences, titles));
    }
    return views;
  }

  /** Finds the title of a SEP. */
  interface TitleFinder {
    Optional<String> title(long sep);
  }

  private SepView view(
      TracedSep sep,
      int longest,
      Map<RowRef, List<RowView.SentenceLink>> sentences,
      TitleFinder titles) {
    List<ManifestRow> traced = sep.rows();
    List<RowView> views = new ArrayList<>();
    for (int i = 0; i < traced.size(); i++) {
      RowRef ref = new RowRef(sep.number(), i);
      views.add(view(ref, traced.get(i), sep, sentences.getOrDefault(ref, List.of())));
    }
    return new SepView(
        seps.getOrDefault(sep.number(), ""),
        sep,
        titles.title(sep.number()),
        Hyperlink.of("specification", sep.specUrl()),
        Bar.of(traced.stream().map(Status::of).toList(), longest),
        views);
  }

  private RowView view(
      RowRef ref, ManifestRow row, TracedSep sep, List<RowView.SentenceLink> sentences) {
    RowLink link = link(ref);
    ConformanceView.Known known = known(row);
    List<Hyperlink> links = new ArrayList<>();
    links.add(Hyperlink.of("specification", cited(ref, row, sep)));
    row.issue().map(url -> Hyperlink.of("issue", url)).or(known::issue).ifPresent(links::add);
    Optional<Fate> fate = fate(ref).filter(each -> !each.words().isEmpty());
    return new RowView(
        link.id(), link.name(), row, definition(row, sep), links, known.note(), fate, sentences);
  }

  private Optional<Hyperlink> definition(ManifestRow row, TracedSep sep) {
    return row.check()
        .flatMap(check -> report.definition(sep, row).map(url -> Hyperlink.of(check, url)));
  }

  /** Of a gap, where it is tracked. */
  private ConformanceView.Known known(ManifestRow row) {
    return row.check()
        .filter(check -> row.status() == RowStatus.UNTESTED)
        .map(check -> ConformanceView.Known.of(report.known().ofCheck(check)))
        .orElse(ConformanceView.Known.NOTHING);
  }

  private String cited(RowRef ref, ManifestRow row, TracedSep sep) {
    return trace.flatMap(each -> each.cited(ref)).or(row::url).orElse(sep.specUrl());
  }

  private Optional<Fate> fate(RowRef row) {
    return trace.flatMap(each -> each.fate(row));
  }
}
