package io.github.seplint.report.coverage.html;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.ManifestRow.RowStatus;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.html.ReportView.ConformanceView;
import io.github.seplint.report.coverage.html.ReportView.Hyperlink;
import io.github.seplint.report.coverage.html.ReportView.IdGenerator;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.sep.NormativeKeyword;
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
  private final Map<RowId, RowAnchor> rows = new LinkedHashMap<>();

  RowViews(CoverageReport report, Optional<SpecTrace> trace, IdGenerator anchors) {
    this.report = report;
    this.manifest = report.manifest();
    this.trace = trace;
    for (SepCoverage sep : manifest.seps()) {
      seps.put(sep.number(), anchors.free("sep-" + sep.number()));
    }
    for (SepCoverage sep : manifest.seps()) {
      name(sep, anchors);
    }
  }

  private void name(SepCoverage sep, IdGenerator anchors) {
    List<ManifestRow> traced = sep.rows();
    for (int i = 0; i < traced.size(); i++) {
      ManifestRow row = traced.get(i);
      String number = "row " + (i + 1) + " of SEP-" + sep.number();
      String id = anchors.free(row.check().orElse("sep-" + sep.number() + "-row-" + (i + 1)));
      RowId ref = new RowId(sep.number(), i);
      boolean drifted = fate(ref).filter(QuoteStatus::isDrifted).isPresent();
      rows.put(
          ref,
          new RowAnchor(
              id, sep.number(), row.check().orElse(number), CoverageStatus.of(row), drifted));
    }
  }

  RowAnchor link(RowId row) {
    return Optional.ofNullable(rows.get(row)).orElseThrow();
  }

  /** Creates the views, with links to sentences. */
  List<SepView> seps(Map<RowId, List<RowView.SentenceLink>> sentences, TitleFinder titles) {
    int longest = manifest.seps().stream().mapToInt(sep -> sep.rows().size()).max().orElse(1);
    List<SepView> views = new ArrayList<>();
    for (SepCoverage sep : manifest.seps()) {
      views.add(view(sep, Math.max(1, longest), sentences, titles));
    }
    return views;
  }

  /** Finds the title of a SEP. */
  interface TitleFinder {
    Optional<String> title(long sep);
  }

  private SepView view(
      SepCoverage sep,
      int longest,
      Map<RowId, List<RowView.SentenceLink>> sentences,
      TitleFinder titles) {
    List<ManifestRow> traced = sep.rows();
    List<RowView> views = new ArrayList<>();
    for (int i = 0; i < traced.size(); i++) {
      RowId ref = new RowId(sep.number(), i);
      views.add(view(ref, traced.get(i), sep, sentences.getOrDefault(ref, List.of())));
    }
    return new SepView(
        seps.getOrDefault(sep.number(), ""),
        sep,
        titles.title(sep.number()),
        Hyperlink.of("specification", sep.specUrl()),
        StatusBar.of(traced.stream().map(CoverageStatus::of).toList(), longest),
        views);
  }

  private RowView view(
      RowId ref, ManifestRow row, SepCoverage sep, List<RowView.SentenceLink> sentences) {
    RowAnchor link = link(ref);
    ConformanceView.Known known = known(row);
    List<Hyperlink> links = new ArrayList<>();
    links.add(Hyperlink.of("specification", cited(ref, row, sep)));
    row.issue().map(url -> Hyperlink.of("issue", url)).or(known::issue).ifPresent(links::add);
    Optional<QuoteStatus> fate = fate(ref).filter(each -> !each.words().isEmpty());
    return new RowView(
        link.id(), link.name(), row, definition(row, sep), links, known.note(), fate, sentences);
  }

  private Optional<Hyperlink> definition(ManifestRow row, SepCoverage sep) {
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

  private String cited(RowId ref, ManifestRow row, SepCoverage sep) {
    return trace.flatMap(each -> each.cited(ref)).or(row::url).orElse(sep.specUrl());
  }

  private Optional<QuoteStatus> fate(RowId row) {
    return trace.flatMap(each -> each.fate(row));
  }

  /**
   * A row in the report.
   *
   * @param name its check id, or a description
   * @param definition where its check is defined
   * @param links to what it cites and to its issue
   * @param note the known reason why it is not tested
   * @param fate status of its quote; empty if it matches or there is no specification
   * @param sentences links to what it quotes
   */
  record RowView(
      String id,
      String name,
      ManifestRow row,
      Optional<Hyperlink> definition,
      List<Hyperlink> links,
      Optional<String> note,
      Optional<QuoteStatus> fate,
      List<SentenceLink> sentences) {

    /** A link to a sentence of a page that is shown. */
    record SentenceLink(String id, String where) {}

    CoverageStatus status() {
      return CoverageStatus.of(row);
    }

    String level() {
      return NormativeKeyword.highest(NormativeKeyword.in(row.text()))
          .map(Enum::name)
          .orElse("NONE");
    }

    boolean hasLevel() {
      return !level().equals("NONE");
    }

    boolean isDrifted() {
      return fate.filter(QuoteStatus::isDrifted).isPresent();
    }
  }

  /**
   * A SEP in the report.
   *
   * @param title from the specification, if known
   * @param bar of its rows, scaled to the longest
   */
  record SepView(
      String id,
      SepCoverage sep,
      Optional<String> title,
      Hyperlink specification,
      StatusBar bar,
      List<RowView> rows) {

    String name() {
      return "SEP-" + sep.number();
    }

    /** The coverage of the SEP, for people. */
    String summary() {
      int tested = bar.count(CoverageStatus.TESTED);
      int checks = tested + bar.count(CoverageStatus.UNTESTED);
      int excluded = bar.count(CoverageStatus.EXCLUDED);
      return (checks == 0
              ? "no checks"
              : tested + " of " + SummaryLine.count(checks, "check") + " tested")
          + (excluded == 0 ? "" : ", " + excluded + " excluded");
    }

    List<String> untracked() {
      return sep.untracked();
    }
  }

  /**
   * The identity of a row.
   *
   * @param index among the rows of the SEP, in the order of {@link
   *     io.github.seplint.coverage.TracedSep#rows}, counted from 0
   */
  record RowId(long sep, int index) {}

  /**
   * A link to a row.
   *
   * @param id of the row in the report
   * @param name for people
   * @param isDrifted whether the specification differs
   */
  record RowAnchor(String id, long sep, String name, CoverageStatus status, boolean isDrifted) {}
}
