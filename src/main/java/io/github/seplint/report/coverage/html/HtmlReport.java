package io.github.seplint.report.coverage.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.report.PageAssets;
import io.github.seplint.report.coverage.NoOpHtmlInterceptor;
import io.github.seplint.report.coverage.html.ReportView.IdGenerator;
import io.github.seplint.report.coverage.html.ReportView.SuiteView;
import io.github.seplint.spec.lock.SpecLock.LockedFile;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.text.LongTextWriter;
import io.github.seplint.text.SafeText;
import io.github.seplint.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The coverage report as one self-contained HTML file: no network, no fonts, and JavaScript only
 * for filtering.
 */
public final class HtmlReport {
  /** Ids of the fixed parts of the page. */
  private static final String FIXED_IDS =
      "main overview conformance suites filter text sep level found rows spec";

  private HtmlReport() {}

  /**
   * The specification that rows are compared with.
   *
   * @param name as the user gave it
   * @param pages paths of the pages in the report, in order
   * @param files the traceability file of a SEP, if available; a manifest has only a part of it
   * @param locked the lock of a SEP, if any
   * @param isLocked whether there is a lock
   */
  public record SpecEvidence(
      Specification spec,
      String name,
      List<String> pages,
      Function<SepCoverage, Optional<SourceText>> files,
      Function<SepCoverage, Optional<LockedFile>> locked,
      boolean isLocked) {}

  /** Returns the page, with marked pages of the specification; equal input gives equal text. */
  public static String of(CoverageReport report, Optional<SpecEvidence> evidence) {
    LongTextWriter page = new LongTextWriter();
    OwaspHtmlTemplateOutput html =
        new OwaspHtmlTemplateOutput(new WriterOutput(new SafeText.SanitizingWriter(page)));
    JtereportGenerated.render(html, new NoOpHtmlInterceptor(), view(report, evidence));
    return page.toString();
  }

  private static ReportView view(CoverageReport report, Optional<SpecEvidence> evidence) {
    Manifest manifest = report.manifest();
    IdGenerator ids = new IdGenerator();
    Stream.of(FIXED_IDS.split(" ")).forEach(ids::unique);
    Optional<SpecTrace> trace = evidence.map(spec -> new SpecTrace(manifest, spec));
    Optional<SpecView.Builder> pages =
        evidence.map(spec -> new SpecView.Builder(spec, trace.orElseThrow(), ids));
    SepView.Builder seps = new SepView.Builder(report, trace, ids);
    Stream<ManifestRow> all = manifest.seps().stream().flatMap(sep -> sep.rows().stream());
    return new ReportView(
        PageAssets.load("coverage/html/report.js", "coverage/html/report.css"),
        report,
        SuiteView.of(report),
        StatusBar.full(all.map(CoverageStatus::of).toList()),
        manifest.counts(),
        report.rows().counts(manifest.seps()).keySet(),
        seps.build(pages.map(SpecView.Builder::byRow).orElse(Map.of()), report.names()::sep),
        pages.map(each -> each.build(seps::anchor)));
  }
}
