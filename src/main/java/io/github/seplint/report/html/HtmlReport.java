package io.github.seplint.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.source.SafeText;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The coverage report as one self-contained HTML file: no network, no fonts, and JavaScript only
 * for filtering.
 */
public final class HtmlReport {
  /** Ids of the fixed parts of the page. */
  private static final List<String> OWN =
      List.of(
          "main",
          "overview",
          "conformance",
          "suites",
          "filter",
          "text",
          "sep",
          "level",
          "found",
          "rows",
          "spec");

  private HtmlReport() {}

  /** The page as a text. */
  public static String of(CoverageReport report, Optional<SpecEvidence> evidence) {
    StringWriter page = new StringWriter();
    write(report, evidence, page);
    return page.toString();
  }

  /**
   * Writes the page. The same input gives the same bytes.
   *
   * @param evidence the specification whose pages are shown, marked; without it there are none
   * @throws java.io.UncheckedIOException if the writer fails
   */
  public static void write(CoverageReport report, Optional<SpecEvidence> evidence, Writer out) {
    OwaspHtmlTemplateOutput html =
        new OwaspHtmlTemplateOutput(new WriterOutput(new SafeText.SanitizingWriter(out)));
    JtereportGenerated.render(html, new Uninterrupted(), view(report, evidence));
  }

  private static ReportView view(CoverageReport report, Optional<SpecEvidence> evidence) {
    Manifest manifest = report.manifest();
    Anchors anchors = new Anchors();
    OWN.forEach(anchors::free);
    Optional<SpecTrace> trace = evidence.map(spec -> SpecTrace.of(manifest, spec));
    Optional<PageViews> pages =
        evidence.map(spec -> new PageViews(spec, trace.orElseThrow(), anchors));
    RowViews rows = new RowViews(report, trace, anchors);
    List<ManifestRow> all = manifest.seps().stream().flatMap(sep -> sep.rows().stream()).toList();
    return new ReportView(
        Assets.load(),
        manifest.source(),
        report.upstream(),
        ConformanceView.of(report),
        SuiteView.of(report),
        manifest.counts(),
        Bar.full(all.stream().map(Status::of).toList()),
        rows.seps(
            pages.map(PageViews::byRow).orElse(Map.of()),
            sep -> evidence.flatMap(each -> each.spec().titleOf(sep))),
        pages.map(each -> each.view(rows)));
  }
}
