package io.github.seplint.report.coverage.html;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.OpenGaps.GapReference;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.ManifestRow.RowStatus;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.coverage.html.ReportView.Hyperlink;
import io.github.seplint.report.coverage.html.ReportView.IdGenerator;
import io.github.seplint.report.coverage.html.SpecTrace.MarkedSentence;
import io.github.seplint.report.coverage.html.SpecTrace.RowId;
import io.github.seplint.report.diagnostic.SummaryLine;
import io.github.seplint.sdk.Verdict;
import io.github.seplint.sep.NormativeKeyword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A SEP in the report.
 *
 * @param title from the specification, if known
 * @param bar of its rows, scaled to the SEP with the most rows
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

  String summary() {
    int tested = bar.count(CoverageStatus.TESTED);
    int checks = tested + bar.count(CoverageStatus.UNTESTED);
    int excluded = bar.count(CoverageStatus.EXCLUDED);
    String summary =
        checks == 0
            ? "no checks"
            : tested + " of " + SummaryLine.count(checks, "check") + " tested";
    return excluded == 0 ? summary : summary + ", " + excluded + " excluded";
  }

  /**
   * A row in the report.
   *
   * @param definition where its check is defined
   * @param links to what it cites and to its issue
   * @param note the known reason why it is not tested
   * @param quote status of its quote; empty if it matches or there is no specification
   * @param sentences links to what it quotes
   * @param outcome of its check in the latest runs
   */
  record RowView(
      RowAnchor anchor,
      ManifestRow row,
      Optional<Hyperlink> definition,
      List<Hyperlink> links,
      Optional<String> note,
      Optional<QuoteStatus> quote,
      List<MarkedSentence> sentences,
      Optional<Verdict> outcome) {
    /** The highest requirement level of its text, or {@code NONE}. */
    String level() {
      return NormativeKeyword.highest(NormativeKeyword.in(row.text()))
          .map(Enum::name)
          .orElse("NONE");
    }
  }

  /** A link to a row, named by its check id or a description. */
  record RowAnchor(String id, String name, CoverageStatus status, boolean isDrifted) {}

  /** Assigns ids to SEPs and rows and creates their views. */
  static final class Builder {
    /** A check may be emitted by dozens of scenarios. */
    private static final int MAX_SCENARIOS = 3;

    private final CoverageReport report;
    private final Optional<SpecTrace> trace;
    private final Map<Long, String> seps = new LinkedHashMap<>();
    private final Map<RowId, RowAnchor> rows = new LinkedHashMap<>();

    Builder(CoverageReport report, Optional<SpecTrace> trace, IdGenerator ids) {
      this.report = report;
      this.trace = trace;
      List<SepCoverage> all = report.manifest().seps();
      all.forEach(sep -> seps.put(sep.number(), ids.unique("sep-" + sep.number())));
      all.forEach(sep -> RowId.of(sep).forEach((id, row) -> rows.put(id, anchor(id, row, ids))));
    }

    private RowAnchor anchor(RowId row, ManifestRow traced, IdGenerator ids) {
      int number = row.index() + 1;
      String id = ids.unique(traced.check().orElse("sep-" + row.sep() + "-row-" + number));
      String name = traced.check().orElse("row " + number + " of SEP-" + row.sep());
      boolean drifted = quote(row).filter(QuoteStatus::isDrifted).isPresent();
      return new RowAnchor(id, name, CoverageStatus.of(traced), drifted);
    }

    RowAnchor anchor(RowId row) {
      return Optional.ofNullable(rows.get(row)).orElseThrow();
    }

    /** Creates the views, with links to the sentences that a row quotes and titles of SEPs. */
    List<SepView> build(
        Map<RowId, List<MarkedSentence>> sentences, LongFunction<Optional<String>> titles) {
      List<SepCoverage> all = report.manifest().seps();
      int longest = all.stream().mapToInt(sep -> sep.rows().size()).max().orElse(1);
      List<SepView> views = new ArrayList<>();
      for (SepCoverage sep : all) {
        List<RowView> rowViews =
            RowId.of(sep).entrySet().stream()
                .map(row -> view(row.getKey(), row.getValue(), sep, sentences))
                .toList();
        views.add(
            new SepView(
                seps.getOrDefault(sep.number(), ""),
                sep,
                titles.apply(sep.number()),
                Hyperlink.of(report.names().section(sep.specUrl()), sep.specUrl()),
                StatusBar.of(
                    sep.rows().stream().map(CoverageStatus::of).toList(), Math.max(1, longest)),
                rowViews));
      }
      return views;
    }

    private RowView view(
        RowId id, ManifestRow row, SepCoverage sep, Map<RowId, List<MarkedSentence>> sentences) {
      Optional<GapReference> known =
          row.check()
              .filter(check -> row.status() == RowStatus.UNTESTED)
              .map(check -> report.known().ofCheck(check));
      String cited = trace.flatMap(each -> each.cited(id)).or(row::url).orElse(sep.specUrl());
      List<Hyperlink> links = new ArrayList<>();
      links.add(Hyperlink.of(report.names().section(cited), cited));
      report.rows().scenarios(row).stream()
          .flatMap(
              name -> report.upstream().scenario(name).map(url -> Hyperlink.of(name, url)).stream())
          .limit(MAX_SCENARIOS)
          .forEach(links::add);
      row.issue()
          .or(() -> known.flatMap(GapReference::issue))
          .ifPresent(url -> links.add(Hyperlink.of("issue", url)));
      return new RowView(
          anchor(id),
          row,
          row.check()
              .flatMap(check -> report.definition(sep, row).map(url -> Hyperlink.of(check, url))),
          links,
          known.flatMap(GapReference::note),
          quote(id).filter(each -> !each.description().isEmpty()),
          sentences.getOrDefault(id, List.of()),
          report.rows().of(row));
    }

    private Optional<QuoteStatus> quote(RowId row) {
      return trace.flatMap(each -> each.quote(row));
    }
  }
}
