package io.github.seplint.cli.report;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.report.coverage.Badge;
import io.github.seplint.report.coverage.CoverageCsv;
import io.github.seplint.report.coverage.CoverageJson;
import io.github.seplint.report.coverage.MarkdownReport;
import io.github.seplint.report.coverage.html.HtmlReport;
import io.github.seplint.report.coverage.html.SpecEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A format of {@code report}. */
enum ReportFormat {
  /** Replaces only the generated block of an existing file. */
  MARKDOWN,
  HTML,
  JSON,
  CSV,
  BADGE_JSON,
  BADGE_SVG;

  /**
   * The data that a report is rendered from.
   *
   * @param label label of badges
   * @param spec the specification whose pages are shown
   */
  record Context(CoverageReport report, String label, Optional<SpecEvidence> spec) {}

  String render(Context context) {
    return switch (this) {
      case MARKDOWN -> MarkdownReport.of(context.report());
      case HTML -> HtmlReport.of(context.report(), context.spec());
      case JSON -> CoverageJson.of(context.report());
      case CSV -> CoverageCsv.of(context.report());
      case BADGE_JSON -> Badge.of(context.label(), context.report()).json();
      case BADGE_SVG -> Badge.of(context.label(), context.report()).svg();
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> labels() {
    return Stream.of(values()).map(ReportFormat::label).toList();
  }

  /** The format with a label, if there is one. */
  static Optional<ReportFormat> of(String label) {
    return Stream.of(values()).filter(format -> format.label().equals(label)).findFirst();
  }
}
